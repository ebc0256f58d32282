"""Writes trained weights as the ONNX file that the program reads: log-probabilities out, any number of crops of any width.

    /usr/bin/python3 export.py WEIGHTS.pt ../../shared/adapters/digit-recogniser/digits.onnx"""
import sys

import torch

from train import Net


class LogProbabilities(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x).log_softmax(1)


net = Net()
net.load_state_dict(torch.load(sys.argv[1]))
net.eval()
torch.onnx.export(
    LogProbabilities(net), torch.zeros(2, 1, 40, 112), sys.argv[2], opset_version=13, input_names=['x'], output_names=['lp'],
    dynamic_axes={'x': {0: 'n', 3: 'wide'}, 'lp': {0: 'n', 2: 'columns'}})
