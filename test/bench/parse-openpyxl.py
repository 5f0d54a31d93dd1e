# usage: parse-openpyxl.py FOLDER   A yardstick of the reading benchmark: every value of every sheet, read-only mode.
# Prints CPU seconds as JSON.
import json
import os
import sys
import time

import openpyxl

folder = sys.argv[1]
cells = 0
started = time.process_time()
for name in sorted(os.listdir(folder)):
    book = openpyxl.load_workbook(os.path.join(folder, name), read_only=True, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
    book.close()
print(json.dumps({'seconds': time.process_time() - started, 'cells': cells}))
