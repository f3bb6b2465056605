/* fastmath.Meter: a running total that threads may add to, with a lock of its own. */
#include "fastmath.h"

#include <pthread.h>

typedef struct {
    PyObject_HEAD
    pthread_mutex_t lock;
    double total;
    PyObject *label;
} Meter;

static PyObject *
meter_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"label", NULL};
    PyObject *label = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "|U", names, &label)) {
        return NULL;
    }
    Meter *self = (Meter *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    pthread_mutex_init(&self->lock, NULL);
    self->total = 0.0;
    self->label = Py_NewRef(label != NULL ? label : Py_None);
    return (PyObject *)self;
}

static void
meter_dealloc(Meter *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Py_CLEAR(self->label);
    pthread_mutex_destroy(&self->lock);
    type->tp_free(self);
    Py_DECREF(type);
}

/* Sums under the lock without the GIL, as a long computation should. */
static PyObject *
meter_add_all(Meter *self, PyObject *values)
{
    Py_buffer view;
    if (PyObject_GetBuffer(values, &view, PyBUF_C_CONTIGUOUS) < 0) {
        return NULL;
    }
    const double *numbers = view.buf;
    Py_ssize_t count = view.len / (Py_ssize_t)sizeof(double);
    Py_BEGIN_ALLOW_THREADS
    pthread_mutex_lock(&self->lock);
    for (Py_ssize_t i = 0; i < count; i++) {
        self->total += numbers[i];
    }
    pthread_mutex_unlock(&self->lock);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    Py_RETURN_NONE;
}

/* Waits for that computation with the GIL held, for which whoever has the lock may be waiting. */
static PyObject *
meter_add(Meter *self, PyObject *number)
{
    double value = PyFloat_AsDouble(number);
    if (value == -1.0 && PyErr_Occurred()) {
        return NULL;
    }
    pthread_mutex_lock(&self->lock); /* planted: GIL305 */
    self->total += value;
    pthread_mutex_unlock(&self->lock);
    Py_RETURN_NONE;
}

/* Takes the lock without waiting, and only waits without the GIL. */
static PyObject *
meter_total(Meter *self, PyObject *Py_UNUSED(ignored))
{
    if (pthread_mutex_trylock(&self->lock) != 0) {
        Py_BEGIN_ALLOW_THREADS
        pthread_mutex_lock(&self->lock);
        Py_END_ALLOW_THREADS
    }
    double total = self->total;
    pthread_mutex_unlock(&self->lock);
    return PyFloat_FromDouble(total);
}

static PyObject *
meter_repr(Meter *self)
{
    return PyUnicode_FromFormat("<Meter %R>", self->label);
}

static PyMethodDef meter_methods[] = {
    {"add", (PyCFunction)meter_add, METH_O, "Add one number."},
    {"add_all", (PyCFunction)meter_add_all, METH_O, "Add a buffer of doubles."},
    {"total", (PyCFunction)meter_total, METH_NOARGS, "The sum so far."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot meter_slots[] = {
    {Py_tp_new, meter_new},
    {Py_tp_dealloc, meter_dealloc},
    {Py_tp_repr, meter_repr},
    {Py_tp_methods, meter_methods},
    {0, NULL},
};

PyType_Spec meter_spec = {
    .name = "fastmath.Meter",
    .basicsize = sizeof(Meter),
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = meter_slots,
};
