"""One request: arguments in the form asked for, fresh for each call, compared with a copy afterwards."""
import sys
from array import array as float_array

import answers
import arrays
import failures

EACH = {"scalar", "integer-scalar", "array-0d"}
ARRAY_FORMS = {
    "array",
    "integer-array",
    "array-0d",
    "array-2d",
    "empty",
    "strided",
    "read-only",
    "float32-array",
}


class Unsupported(Exception):
    pass


def _inputs(payload):
    values = float_array("d")
    values.frombytes(payload)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _shaped(form, values):
    """All points as the one argument of a form that takes them together, and what to compare afterwards."""
    if form == "list":
        return values.tolist()
    points = arrays.array(values)
    if form == "integer-array":
        return points.astype(arrays.int64)
    if form == "float32-array":
        return points.astype(arrays.float32)
    if form == "array-2d":
        rows = 2 if len(points) % 2 == 0 and len(points) else 1
        return points.reshape(rows, -1)
    if form == "strided":
        spaced = arrays.full(2 * len(points), 0.5)
        spaced[::2] = points
        return spaced[::2]
    if form == "read-only":
        points.flags.writeable = False
        return points
    if form in ("array", "empty"):
        return points
    raise Unsupported(form)


def _single(form, value):
    if form == "integer-scalar":
        return int(value)
    if form == "array-0d":
        return arrays.array(value)
    return value


def _snapshot(argument):
    """Compared bit for bit, so that a NaN equals itself. What surrounds a strided view counts too."""
    if isinstance(argument, float) or isinstance(argument, int):
        return None
    if isinstance(argument, list):
        return list(map(id, argument)), len(argument)
    base = argument if argument.base is None else argument.base
    return argument.shape, argument.strides, argument.dtype, argument.tobytes(), base.tobytes()


class Tracer:
    """Notes the line at which the implementation's own frame returned."""

    def __init__(self, function, paths):
        for _ in range(100):
            function = getattr(function, "__func__", function)
            if not hasattr(function, "__wrapped__"):
                break
            function = function.__wrapped__
        self._code = getattr(function, "__code__", None)
        self._paths = paths
        self.line = -1
        self._depth = 0

    def __enter__(self):
        sys.settrace(self._enter)
        return self

    def __exit__(self, *_):
        sys.settrace(None)

    def _enter(self, frame, event, argument):
        if frame.f_code.co_filename not in self._paths:
            return None
        if self._code is not None and self._code.co_filename in self._paths and frame.f_code is not self._code:
            return None
        return self._leave

    def _leave(self, frame, event, argument):
        if event == "return":
            self.line = frame.f_lineno - 1
        return self._leave


class Calls:
    def __init__(self, submission, warnings):
        self._submission = submission
        self._warnings = warnings

    def answer(self, message, payload):
        """(header, payload bytes) of the outcome."""
        inputs = _inputs(payload)
        upstream = None
        if message["upstream"]:
            half = len(inputs) // 2
            inputs, upstream = inputs[:half], inputs[half:]
        self._warnings.restart()
        run = _Run(self._submission, message, inputs, upstream)
        if message["form"] in ARRAY_FORMS and arrays.version is None:
            run.fail_all(failures.plain("import", "ModuleNotFoundError", "No module named 'numpy'"))
        elif message["form"] in EACH:
            run.each()
        else:
            run.together()
        header = {
            "type": "outcome",
            "id": message["id"],
            "failures": run.failures(),
            "returned": run.returned,
            "mutated": run.mutated,
            "warnings": self._warnings.take(),
            "lines": run.lines is not None,
            "ranWhole": self._submission.ran_whole,
        }
        values = float_array("d", run.values)
        if run.lines is not None:
            values.extend(run.lines)
        if sys.byteorder == "big":
            values.byteswap()
        return header, values.tobytes()


class _Run:
    def __init__(self, submission, message, inputs, upstream):
        self._submission = submission
        self._form = message["form"]
        self._target = message["target"]
        self._inputs = inputs
        self._upstream = upstream
        self._function = submission.find(self._target)
        self.values = float_array("d", [answers.NAN]) * len(inputs)
        self.lines = float_array("d", [-1.0]) * len(inputs) if message["trace"] else None
        self.returned = None
        self.mutated = False
        self._failures = {}

    def each(self):
        form, values, upstream = self._form, self.values, self._upstream
        function = self._function
        simple = form == "scalar" and upstream is None and self.lines is None
        for index, value in enumerate(self._inputs.tolist()):
            try:
                if simple:
                    result = function(value)
                else:
                    arguments = [_single(form, value)]
                    if upstream is not None:
                        arguments.insert(0, _single(form, upstream[index]))
                    result = self._call(arguments, index)
                if self.returned is None:
                    self.returned = answers.kind_of(result)
                values[index] = result if type(result) is float else answers.as_number(result)
            except BaseException as error:
                if not self._failures and self._submission.recover(error):
                    self._function = self._submission.find(self._target)
                    return self.each()
                self._fail(index, error)
                if isinstance(error, MemoryError) and self._memory_is_short():
                    break

    def _memory_is_short(self):
        """Each further point could take as long to fill the memory: two have shown it."""
        failures_so_far = self.failures()
        first = failures_so_far[0]
        if sum(len(known["at"]) for known in failures_so_far) < 2:
            return False
        last = max(known["at"][-1] for known in failures_so_far)
        first["at"].extend(range(last + 1, len(self._inputs)))
        return True

    def together(self):
        arguments = [_shaped(self._form, self._inputs)]
        if self._upstream is not None:
            arguments.insert(0, _shaped(self._form, self._upstream))
        try:
            result = self._call(arguments, 0)
            self.returned = answers.kind_of(result)
            self.values = answers.spread(result, len(self._inputs))
        except BaseException as error:
            if not self._failures and self._submission.recover(error):
                self._function = self._submission.find(self._target)
                return self.together()
            self._fail(0, error)
        if self.lines is not None and len(self.lines) > 1:
            self.lines = float_array("d", [self.lines[0]]) * len(self.lines)

    def _call(self, arguments, index):
        before = [_snapshot(argument) for argument in arguments]
        try:
            if self.lines is None:
                return self._function(*arguments)
            with Tracer(self._function, self._submission.paths) as tracer:
                try:
                    return self._function(*arguments)
                finally:
                    if len(self.lines):
                        self.lines[index] = tracer.line
        finally:
            if before != [_snapshot(argument) for argument in arguments]:
                self.mutated = True

    def _fail(self, index, error):
        failure = failures.describe(error, self._submission.paths)
        key = repr(failure)
        if key in self._failures:
            self._failures[key]["at"].append(index)
        elif len(self._failures) < 100:
            self._failures[key] = {"failure": failure, "at": [index]}
        else:
            # A message that differs at every point: the class and the place are what counts.
            next(iter(self._failures.values()))["at"].append(index)

    def fail_all(self, failure):
        self._failures = {"": {"failure": failure, "at": [0]}}

    def failures(self):
        return list(self._failures.values())
