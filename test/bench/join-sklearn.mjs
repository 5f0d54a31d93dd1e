// The peer as a program for python3: handed over with -c.
export const SKLEARN_JOIN = String.raw`# The usual analyst's join, as a peer: scikit-learn's TF-IDF over character pairs of Han runs, products of sparse blocks.
# usage: python3 join-sklearn.py TEXTS.json THRESHOLD OUT ; OUT gets "row row score" per pair, stdout one JSON line.
import json
import re
import resource
import sys
import time

import scipy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

texts = json.load(open(sys.argv[1], encoding='utf-8'))
threshold = float(sys.argv[2])
runs = re.compile('[\u4e00-\u9fff]+')
BLOCK = 1000


def pairs_of(text):
    return [run[at:at + 2] for run in runs.findall(text) for at in range(len(run) - 1)]


begun = time.time()
matrix = TfidfVectorizer(analyzer=pairs_of).fit_transform(texts)
columns = matrix.T.tocsr()
found = 0
with open(sys.argv[3], 'w', encoding='utf-8') as out:
    for start in range(0, len(texts), BLOCK):
        block = (matrix[start:start + BLOCK] @ columns).tocoo()
        wanted = (block.data >= threshold) & (block.row + start < block.col)
        found += int(wanted.sum())
        for left, right, score in zip(block.row[wanted] + start, block.col[wanted], block.data[wanted]):
            out.write(f'{left} {right} {score:.9f}\n')
print(json.dumps({
    'sklearn': sklearn.__version__,
    'scipy': scipy.__version__,
    'seconds': round(time.time() - begun, 2),
    'pairs': found,
    'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}))
`;
