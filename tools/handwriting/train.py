"""Trains the recogniser on shards of synthetic crops while generate.py makes more.

    /usr/bin/python3 train.py SECONDS SHARDS_FOLDER WEIGHTS.pt [START.pt]

With weights to start from (from_onnx.py makes them of the ones in the repository) it goes on gently from there. Six convolutions, two 1-D convolutions, CTC over digits, a-e, đ and "/" (0.35 M parameters). Debian's python3-torch."""
import copy
import glob
import json
import math
import os
import random
import sys
import time

import cv2
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

cv2.setNumThreads(1)
torch.set_num_threads(int(os.environ.get('THREADS', '1')))
ALPHABET = '0123456789/abcdeđ'
BLANK = len(ALPHABET)
BATCH, RATE, RATE_GOING_ON = 64, 2.5e-3, 1e-3


def block(into, out, kernel=3, stride=1):
    return nn.Sequential(nn.Conv2d(into, out, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


class Net(nn.Module):
    """N x 1 x 40 x W -> N x 16 x W/2 scores, one column for each two pixels; W is 112, for lines of stamps 160."""

    def __init__(self):
        super().__init__()
        self.see = nn.Sequential(
            block(1, 16, 5, (2, 1)), nn.MaxPool2d((1, 2)), block(16, 32), nn.MaxPool2d((2, 1)), block(32, 48), block(48, 64),
            nn.MaxPool2d((2, 1)), block(64, 96), nn.Conv2d(96, 144, (5, 1), bias=False), nn.BatchNorm2d(144), nn.ReLU(inplace=True))
        self.drop = nn.Dropout(0.15)
        self.along = nn.Sequential(nn.Conv2d(144, 128, (1, 5), padding=(0, 2), bias=False), nn.BatchNorm2d(128), nn.ReLU(inplace=True))
        self.wider = nn.Sequential(nn.Conv2d(128, 128, (1, 5), padding=(0, 4), dilation=(1, 2), bias=False), nn.BatchNorm2d(128), nn.ReLU(inplace=True))
        self.out = nn.Conv2d(128, len(ALPHABET) + 1, 1)

    def forward(self, x):
        x = self.along(self.drop(self.see(x)))
        return self.out(self.drop(x + self.wider(x)))[:, :, 0, :]


def varied(picture):
    """Scale, shear, shift, gamma, noise, and a wiped patch now and then."""
    a, b, shear = random.uniform(0.92, 1.08), random.uniform(0.92, 1.08), random.uniform(-0.08, 0.08)
    place = np.float32([[a, shear, random.uniform(-3, 5) - shear * 20], [0, b, random.uniform(-2.5, 2.5) + 20 * (1 - b)]])
    wide = picture.shape[1]
    seen = cv2.warpAffine(picture, place, (wide, 40)).astype(np.float32) / 255
    if random.random() < 0.5:
        seen = seen ** random.uniform(0.6, 1.6)
    if random.random() < 0.3:
        seen = seen * random.uniform(0.7, 1)
    if random.random() < 0.3:
        seen = seen + np.random.randn(40, wide).astype(np.float32) * random.uniform(0, 0.08)
    if random.random() < 0.15:
        x, y = random.randint(0, 70), random.randint(0, 39)
        seen[y : y + random.randint(2, 40), x : x + random.randint(2, 5)] = 0
    return seen


def greedy(scores):
    text, last = '', -1
    for code in scores.argmax(1):
        if code != last and code != BLANK:
            text += ALPHABET[code]
        last = code
    return text


def accuracy(net, pictures, texts):
    net.eval()
    with torch.no_grad():
        scores = net(torch.from_numpy(pictures[:, None].astype(np.float32) / 255)).permute(0, 2, 1).numpy()
    read = [greedy(one) for one in scores]
    return sum(a.removesuffix('/') == b.removesuffix('/') for a, b in zip(read, texts)) / len(texts)


def batch_of(pools):
    """Crops of one width: from a shard drawn by chance, and others like it."""
    alike = random.choices(list(pools.values()), [len(pool) for pool in pools.values()])[0]
    batch = []
    for _ in range(BATCH):
        pictures, texts = random.choice(alike)
        i = random.randrange(len(pictures))
        batch.append((varied(pictures[i]), texts[i]))
    return batch


def main():
    seconds, folder, weights = float(sys.argv[1]), sys.argv[2], sys.argv[3]
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    net, most = Net(), RATE
    if len(sys.argv) > 4:
        net.load_state_dict(torch.load(sys.argv[4]))
        most = RATE_GOING_ON
    mean = copy.deepcopy(net)
    optimiser, loss_of = torch.optim.AdamW(net.parameters(), lr=most, weight_decay=1e-3), nn.CTCLoss(blank=BLANK, zero_infinity=True)
    pools, known, checks, start, step, running = {}, set(), {}, time.time(), 0, 0.0
    while time.time() - start < seconds:
        if step % 25 == 0:
            for file in sorted(glob.glob(f'{folder}/s*.npy')):
                if file in known:
                    continue
                known.add(file)
                pictures, texts = np.load(file), json.load(open(file[:-3] + 'json'))
                wide = pictures.shape[2]
                if wide not in checks:
                    checks[wide], pictures, texts = (pictures[:800], texts[:800]), pictures[800:], texts[800:]
                if len(pictures) > 0:
                    pools.setdefault(wide, []).append((pictures, texts))
            if not pools:
                time.sleep(2)
                continue
        done = (time.time() - start) / seconds
        for group in optimiser.param_groups:
            group['lr'] = most * min(1, step / 150 + 0.02) * (0.5 * (1 + math.cos(math.pi * done)) + 0.003)
        batch = batch_of(pools)
        net.train()
        scores = net(torch.from_numpy(np.stack([picture for picture, _ in batch])[:, None])).log_softmax(1).permute(2, 0, 1)
        wanted = torch.tensor([ALPHABET.index(letter) for _, text in batch for letter in text])
        loss = loss_of(scores, wanted, torch.full((BATCH,), scores.shape[0]), torch.tensor([len(text) for _, text in batch]))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        step += 1
        running += loss.item()
        keep = min(0.998, step / (step + 20))
        with torch.no_grad():
            for a, b in zip(mean.state_dict().values(), net.state_dict().values()):
                a.mul_(keep).add_(b, alpha=1 - keep) if a.dtype.is_floating_point else a.copy_(b)
        if step % 150 == 0:
            print(f'{step} {time.time() - start:.0f}s loss {running / 150:.3f} shards {len(known)} right', *(f'{wide}: {accuracy(mean, *check):.3f}' for wide, check in checks.items()), flush=True)
            running = 0.0
            torch.save(mean.state_dict(), weights)
    torch.save(mean.state_dict(), weights)


if __name__ == '__main__':
    main()
