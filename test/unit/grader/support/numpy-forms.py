"""The closed forms of closed-forms.ts in NumPy: one function a form, in the precision of its input."""
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def stable_sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_from_tanh(z):
    return (1 + np.tanh(z / 2)) / 2


def product(s):
    return s * (1 - s)


def exp_ratio(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


FORMS = {
    "logistic": [
        lambda z: product(sigmoid(z)),
        lambda z: product(stable_sigmoid(z)),
        lambda z: product(sigmoid_from_tanh(z)),
        lambda z: sigmoid(z) - sigmoid(z) ** 2,
        lambda z: sigmoid(z) * sigmoid(-z),
        lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2,
        lambda z: np.exp(z) / (1 + np.exp(z)) ** 2,
        lambda z: np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))) ** 2,
        lambda z: sigmoid(z) ** 2 * np.exp(-z),
        lambda z: 1 / (2 + np.exp(z) + np.exp(-z)),
        lambda z: 1 / (4 * np.cosh(z / 2) ** 2),
        lambda z: (1 - np.tanh(z / 2) ** 2) / 4,
    ],
    "tanh": [
        lambda z: 1 - np.tanh(z) ** 2,
        lambda z: 1 - exp_ratio(z) ** 2,
        lambda z: 1 - (2 * sigmoid(2 * z) - 1) ** 2,
        lambda z: 1 - ((np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)) ** 2,
        lambda z: (1 - np.tanh(z)) * (1 + np.tanh(z)),
        lambda z: 1 / np.cosh(z) ** 2,
        lambda z: 4 / (np.exp(z) + np.exp(-z)) ** 2,
        lambda z: 4 * np.exp(-2 * np.abs(z)) / (1 + np.exp(-2 * np.abs(z))) ** 2,
        lambda z: 4 * product(sigmoid(2 * z)),
    ],
}


def form(z):
    """The form that the two names below choose, which a test writes behind this text."""
    return FORMS[COLUMN][INDEX](z.astype(PRECISION))
