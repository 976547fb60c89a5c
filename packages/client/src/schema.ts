/** The API as types; written by `npm run generate` from its OpenAPI document. */
/* biome-ignore-all format: generated */
/* biome-ignore-all lint: generated */
export interface paths {
    "/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers a question, with the source of every figure */
        get: operations["ask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches the passages of the reports */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists questions that go on from what was typed and that have an answer */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the reports, in pages, filtered */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report, whole: sections, figures, findings */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that the report was read from, as it came */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the figures, one a row; also as a CSV, XLSX or JSON lines file */
        get: operations["listObservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every indicator by subject, with how much the library has of it */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator: its cells in each form, what it compares with, figures and rankings, both in pages, of one year if asked for */
        get: operations["getIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bodies, years and indicators side by side: figures, changes, breaks; also as a CSV or XLSX file */
        get: operations["compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks reports: files in a form, or one as the body; nothing is kept */
        post: operations["checkReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Ask: {
            question: string;
            /** @enum {string} */
            status: "answered" | "no_data" | "clarify" | "out_of_scope";
            answer: string;
            /** @description The direct answer first, then what it was computed from. */
            values: {
                value: number;
                unit: string | null;
                agency: string;
                year: number;
                label: string;
                /** @enum {string} */
                operation: "value" | "sum" | "difference" | "share" | "growth" | "ratio" | "mean" | "max" | "min" | "count";
                approximate?: boolean;
                /** @description The figure in its report; none where computed. */
                observation?: string;
            }[];
            evidence: {
                report: string;
                agency: string;
                year: number;
                section: string;
                /** @enum {string} */
                kind: "table" | "text";
                /** @description Printed text. */
                quote: string;
                /** @description Anchor of the place on the page of the report, without #. */
                anchor: string;
            }[];
            notes: string[];
            /** @description Questions to choose from, each complete. */
            options: string[];
            next: string[];
            understood: string;
        };
        Search: {
            total: number;
            tookMs: number;
            hits: {
                report: string;
                agency: string;
                year: number;
                section: string;
                passage: string;
                text: string;
                /** @description UTF-16 stretches of the text. */
                highlights: [
                    number,
                    number
                ][];
                score: number;
                place: {
                    section: string;
                    block: number;
                    start: number;
                    end: number;
                };
            }[];
            facets: {
                year: {
                    [key: string]: number;
                };
                agency: {
                    [key: string]: number;
                };
                form: {
                    [key: string]: number;
                };
            };
        };
        Suggest: {
            suggestions: {
                /** @enum {string} */
                kind: "indicator" | "agency";
                id: string;
                name: string;
                question: string;
            }[];
        };
        ListReports: {
            /** @description How many there are in all. */
            total: number;
            limit: number;
            offset: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            reports: {
                id: string;
                agency: string;
                year: number;
                form: string | null;
                title: string;
                /** @enum {string} */
                status: "ok" | "partial";
                /** Format: date-time */
                ingestedAt: string;
                document: {
                    sha256: string;
                    name: string;
                    mediaType: string;
                    bytes: number;
                    url?: string;
                };
                sections: number;
                observations: number;
                /** @description The name of the body as the report prints it. */
                printed: string;
                unreadable: number;
                findings: number;
            }[];
        };
        GetReport: {
            id: string;
            agency: {
                name: string;
                aliases: string[];
            };
            year: number;
            form: string | null;
            title: string;
            document: {
                sha256: string;
                name: string;
                mediaType: string;
                bytes: number;
                url?: string;
            };
            sections: {
                id: string;
                level: number;
                numbering: string;
                title: string;
                blocks: ({
                    /** @constant */
                    kind: "paragraph";
                    text: string;
                } | {
                    /** @constant */
                    kind: "table";
                    caption?: string;
                    rows: {
                        text: string;
                        header?: boolean;
                        columnSpan?: number;
                        rowSpan?: number;
                        observation?: string;
                    }[][];
                    text: string;
                })[];
            }[];
            observations: {
                id: string;
                /** @enum {string} */
                kind: "table" | "narrative";
                agency: string;
                year: number;
                form: string | null;
                indicator: string | null;
                measure: string | null;
                path: string[];
                column: string | null;
                value: number | null;
                unit: string | null;
                /** @enum {string} */
                status: "reported" | "blank" | "mark" | "unreadable";
                /** @enum {string} */
                derivation: "printed" | "reconstructed";
                /** @default false */
                approximate: boolean;
                clause?: string;
                source: {
                    section: string;
                    block: number;
                    start?: number;
                    end?: number;
                    row?: number;
                    cell?: number;
                    text: string;
                };
            }[];
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning" | "info";
                message: string;
                parameters?: {
                    [key: string]: unknown;
                };
                figures: {
                    observation: string;
                    path: string[];
                    column: string | null;
                    value: number | null;
                }[];
                where: string;
            }[];
            /** @enum {string} */
            status: "ok" | "partial";
            /** Format: date-time */
            ingestedAt: string;
        };
        ListObservations: {
            /** @description How many there are in all. */
            total: number;
            limit: number;
            offset: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
            observations: {
                report: string;
                agency: string;
                year: number;
                form: string | null;
                /** @enum {string} */
                kind: "table" | "narrative";
                path: string[];
                column: string | null;
                /** @description Null unless the status is reported; a blank is not 0. */
                value: number | null;
                unit: string | null;
                /** @enum {string} */
                status: "reported" | "blank" | "mark" | "unreadable";
                /** @enum {string} */
                derivation: "printed" | "reconstructed";
                approximate: boolean;
                clause: string | null;
                source: {
                    section: string;
                    block: number;
                    start?: number;
                    end?: number;
                    row?: number;
                    cell?: number;
                    text: string;
                };
            }[];
        };
        ListIndicators: {
            groups: {
                id: string;
                label: string;
                indicators: {
                    id: string;
                    label: string;
                    unit: string;
                    reports: number;
                    agencies: number;
                    years: {
                        first: number;
                        last: number;
                    } | null;
                }[];
            }[];
        };
        GetIndicator: {
            id: string;
            label: string;
            unit: string;
            reports: number;
            agencies: number;
            years: {
                first: number;
                last: number;
            } | null;
            group: {
                id: string;
                label: string;
            };
            synonyms: string[];
            forms: {
                id: string;
                title: string;
                document: string;
                years: {
                    first: number;
                    last: number | null;
                };
                cells: {
                    path: string[];
                    column: string | null;
                    unit: string | null;
                }[];
            }[];
            breaks: {
                between: [
                    string,
                    string
                ];
                note: string;
            }[];
            figures: {
                agency: string;
                year: number;
                report: string;
                form: string | null;
                /** @description Null unless every cell has a number. */
                value: number | null;
                unit: string;
                /** @enum {string} */
                status: "reported" | "blank" | "mark" | "unreadable";
                /** @enum {string} */
                derivation: "printed" | "reconstructed";
                approximate: boolean;
                cells: {
                    observation: string;
                    path: string[];
                    column: string | null;
                    value: number | null;
                    /** @enum {string} */
                    status: "reported" | "blank" | "mark" | "unreadable";
                    text: string;
                }[];
                doubts?: {
                    code: string;
                    /** @enum {string} */
                    severity: "error" | "warning" | "info";
                    message: string;
                    parameters?: {
                        [key: string]: unknown;
                    };
                    figures: {
                        observation: string;
                        path: string[];
                        column: string | null;
                        value: number | null;
                    }[];
                    where: string;
                }[];
            }[];
            rankings: {
                year: number;
                unit: string;
                forms: string[];
                places: {
                    rank: number;
                    figure: {
                        agency: string;
                        year: number;
                        report: string;
                        form: string | null;
                        /** @description Null unless every cell has a number. */
                        value: number | null;
                        unit: string;
                        /** @enum {string} */
                        status: "reported" | "blank" | "mark" | "unreadable";
                        /** @enum {string} */
                        derivation: "printed" | "reconstructed";
                        approximate: boolean;
                        cells: {
                            observation: string;
                            path: string[];
                            column: string | null;
                            value: number | null;
                            /** @enum {string} */
                            status: "reported" | "blank" | "mark" | "unreadable";
                            text: string;
                        }[];
                        doubts?: {
                            code: string;
                            /** @enum {string} */
                            severity: "error" | "warning" | "info";
                            message: string;
                            parameters?: {
                                [key: string]: unknown;
                            };
                            figures: {
                                observation: string;
                                path: string[];
                                column: string | null;
                                value: number | null;
                            }[];
                            where: string;
                        }[];
                    };
                }[];
            }[];
            /** @description How many there are in all. */
            total: number;
            limit: number;
            offset: number;
            /** @description Address of the next page; null on the last. */
            next: string | null;
        };
        Compare: {
            indicators: {
                id: string;
                label: string;
                unit: string;
            }[];
            agencies: string[];
            years: number[];
            series: {
                indicator: string;
                agency: string;
                points: {
                    year: number;
                    figure: {
                        agency: string;
                        year: number;
                        report: string;
                        form: string | null;
                        /** @description Null unless every cell has a number. */
                        value: number | null;
                        unit: string;
                        /** @enum {string} */
                        status: "reported" | "blank" | "mark" | "unreadable";
                        /** @enum {string} */
                        derivation: "printed" | "reconstructed";
                        approximate: boolean;
                        cells: {
                            observation: string;
                            path: string[];
                            column: string | null;
                            value: number | null;
                            /** @enum {string} */
                            status: "reported" | "blank" | "mark" | "unreadable";
                            text: string;
                        }[];
                        doubts?: {
                            code: string;
                            /** @enum {string} */
                            severity: "error" | "warning" | "info";
                            message: string;
                            parameters?: {
                                [key: string]: unknown;
                            };
                            figures: {
                                observation: string;
                                path: string[];
                                column: string | null;
                                value: number | null;
                            }[];
                            where: string;
                        }[];
                    } | null;
                    hasReport: boolean;
                    /** @description Why the figure does not compare with what stands before it. */
                    break: string | null;
                    /** @description Against the last year before it that has a number and compares. */
                    change: {
                        since: number;
                        difference: number;
                        /** @description In percent; null where the earlier value is not above 0. */
                        growth: number | null;
                    } | null;
                    /** @description How much more than the first body of the comparison in the same year. */
                    gap: number | null;
                }[];
            }[];
            /** @description Indicators for which some bodies are counted otherwise than others in the same years. */
            apart: string[];
            unknown: {
                indicators: string[];
                agencies: string[];
            };
        };
        CheckReports: {
            files: {
                /** @description Its name, as sent. */
                file: string;
                /** @enum {string} */
                status: "ok" | "partial" | "failed";
                /** @description The id that it would have in the library. */
                report: string | null;
                agency: string | null;
                year: number | null;
                form: string | null;
                /** @description How many could be read, and how many not; a blank is not 0. */
                figures: {
                    reported: number;
                    blank: number;
                    mark: number;
                    unreadable: number;
                };
                findings: {
                    code: string;
                    /** @enum {string} */
                    severity: "error" | "warning" | "info";
                    message: string;
                    parameters?: {
                        [key: string]: unknown;
                    };
                    figures: {
                        observation: string;
                        path: string[];
                        column: string | null;
                        value: number | null;
                    }[];
                    where: string;
                }[];
                /** @description The report of the year before that it was held against. */
                before: {
                    /** @enum {string} */
                    from: "library" | "added";
                    name: string;
                    year: number;
                } | null;
                /** @description The library’s own report of that body and year. */
                held: string | null;
                error: {
                    code: string;
                    message: string;
                } | null;
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            instance: string;
            errors?: {
                parameter: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ask: {
        parameters: {
            query: {
                q: string;
                agency?: string;
                lang?: "zh-CN" | "zh-Hant" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ask"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
                year?: number[];
                agency?: string[];
                form?: string[];
                sort?: "relevance" | "newest";
                exact?: "1";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Search"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggest"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                year?: number[];
                agency?: string[];
                form?: string[];
                name?: string;
                state?: "clean" | "findings" | "unreadable" | "partial";
                sort?: "agency" | "newest" | "figures" | "findings";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReports"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetReport"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listObservations: {
        parameters: {
            query?: {
                report?: string[];
                year?: number[];
                agency?: string[];
                form?: string[];
                indicator?: string[];
                kind?: "table" | "narrative";
                status?: ("reported" | "blank" | "mark" | "unreadable")[];
                format?: "json" | "csv" | "xlsx" | "jsonl";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListObservations"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListIndicators"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndicator: {
        parameters: {
            query?: {
                year?: number;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetIndicator"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare: {
        parameters: {
            query?: {
                agency?: string[];
                year?: number[];
                indicator?: string[];
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Compare"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkReports: {
        parameters: {
            query?: {
                name?: string;
                agency?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files?: string[];
                    text?: string;
                    agency?: string;
                    year?: number;
                };
                "application/octet-stream": string;
                /**
                 * @example 示例市人民政府2018年政府信息公开工作年度报告
                 *
                 *     政府信息公开情况统计表
                 *
                 *     统计指标	单位	统计数
                 *     三、依申请公开情况
                 *     （一）收到申请数	件	6
                 *     1.当面申请数	件	2
                 *     2.传真申请数	件	0
                 *     3.网络申请数	件	3
                 *     4.信函申请数	件	0
                 *     （二）申请办结数	件	6
                 *     1.按时办结数	件	6
                 *     2.延期办结数	件	0
                 *     四、行政复议数量	件	1
                 *     五、行政诉讼数量	件	0
                 */
                "text/plain": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckReports"];
                };
            };
            /** @description RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
