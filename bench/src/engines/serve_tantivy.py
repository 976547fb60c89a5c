"""Tantivy through its Python package, given the same tokens; speaks as serve.mjs does.

Arguments: a file with the questions (JSON), and the folder for the index. The passages come first on standard
input, a line of tokens each, then an empty line, then the lines that ask for a round.
"""

import json
import os
import sys
import time

import tantivy

LIMIT = 10


def measured(work):
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    return result, {
        "milliseconds": (time.perf_counter() - clock) * 1000,
        "processor": (time.process_time() - processor) * 1000,
    }


def say(value):
    print(json.dumps(value), flush=True)


def build(folder):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="freq")
    schema = builder.build()
    index = tantivy.Index(schema, path=folder)
    writer = index.writer(heap_size=256 * 2**20, num_threads=1)
    for line in sys.stdin:
        text = line.rstrip("\n")
        if not text:
            break
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return schema, index


def main():
    questions = json.load(open(sys.argv[1], encoding="utf-8"))
    folder = sys.argv[2]
    os.makedirs(folder)
    (schema, index), took = measured(lambda: build(folder))
    say({**took, "size": sum(entry.stat().st_size for entry in os.scandir(folder))})
    searcher = index.searcher()
    queries = [either(schema, terms) for terms in questions]

    def ask_all():
        return [len(searcher.search(query, LIMIT, count=False).hits) for query in queries]

    for _ in sys.stdin:
        tops, took = measured(ask_all)
        say({**took, "tops": tops})


def either(schema, terms):
    """Any of the terms, as every engine here is asked."""
    should = tantivy.Occur.Should
    return tantivy.Query.boolean_query(
        [(should, tantivy.Query.term_query(schema, "text", term, "freq")) for term in terms]
    )


main()
