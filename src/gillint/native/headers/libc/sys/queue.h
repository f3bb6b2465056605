/* Lists and queues of structs that hold their own links. */
#ifndef GILLINT_SYS_QUEUE_H
#define GILLINT_SYS_QUEUE_H
#define GILLINT_HEAD(name, type) struct name { struct type *first, **last; }
#define GILLINT_LINK(type) struct { struct type *next, **prev; }
#define GILLINT_WALK(var, head, field) for ((var) = (head)->first; (var); (var) = (var)->field.next)
#define GILLINT_WALK_SAFE(var, head, field, after) \
    for ((var) = (head)->first; (var) && ((after) = (var)->field.next, 1); (var) = (after))
#define GILLINT_PUT(head, elm, field) ((elm)->field.next = (head)->first, (head)->first = (elm))
#define GILLINT_PUT_AT(elm, new_, field) ((new_)->field.next = (elm)->field.next, (elm)->field.next = (new_))
#define GILLINT_DROP(elm, field) (*(elm)->field.prev = (elm)->field.next)

#define SLIST_HEAD(name, type) GILLINT_HEAD(name, type)
#define SLIST_ENTRY(type) GILLINT_LINK(type)
#define SLIST_INIT(head) ((head)->first = 0)
#define SLIST_EMPTY(head) ((head)->first == 0)
#define SLIST_FIRST(head) ((head)->first)
#define SLIST_NEXT(elm, field) ((elm)->field.next)
#define SLIST_FOREACH(var, head, field) GILLINT_WALK(var, head, field)
#define SLIST_INSERT_HEAD(head, elm, field) GILLINT_PUT(head, elm, field)
#define SLIST_INSERT_AFTER(at, elm, field) GILLINT_PUT_AT(at, elm, field)
#define SLIST_REMOVE_HEAD(head, field) ((head)->first = (head)->first->field.next)
#define SLIST_REMOVE(head, elm, type, field) GILLINT_DROP(elm, field)

#define LIST_HEAD(name, type) GILLINT_HEAD(name, type)
#define LIST_HEAD_INITIALIZER(head) { 0, 0 }
#define LIST_ENTRY(type) GILLINT_LINK(type)
#define LIST_INIT(head) ((head)->first = 0)
#define LIST_EMPTY(head) ((head)->first == 0)
#define LIST_FIRST(head) ((head)->first)
#define LIST_NEXT(elm, field) ((elm)->field.next)
#define LIST_FOREACH(var, head, field) GILLINT_WALK(var, head, field)
#define LIST_INSERT_HEAD(head, elm, field) GILLINT_PUT(head, elm, field)
#define LIST_INSERT_AFTER(at, elm, field) GILLINT_PUT_AT(at, elm, field)
#define LIST_INSERT_BEFORE(at, elm, field) (*(at)->field.prev = (elm))
#define LIST_REMOVE(elm, field) GILLINT_DROP(elm, field)

#define STAILQ_HEAD(name, type) GILLINT_HEAD(name, type)
#define STAILQ_ENTRY(type) GILLINT_LINK(type)
#define STAILQ_INIT(head) ((head)->first = 0)
#define STAILQ_EMPTY(head) ((head)->first == 0)
#define STAILQ_FIRST(head) ((head)->first)
#define STAILQ_NEXT(elm, field) ((elm)->field.next)
#define STAILQ_FOREACH(var, head, field) GILLINT_WALK(var, head, field)
#define STAILQ_INSERT_HEAD(head, elm, field) GILLINT_PUT(head, elm, field)
#define STAILQ_INSERT_TAIL(head, elm, field) (*(head)->last = (elm), (head)->last = &(elm)->field.next)
#define STAILQ_REMOVE_HEAD(head, field) ((head)->first = (head)->first->field.next)

#define TAILQ_HEAD(name, type) GILLINT_HEAD(name, type)
#define TAILQ_HEAD_INITIALIZER(head) { 0, &(head).first }
#define TAILQ_ENTRY(type) GILLINT_LINK(type)
#define TAILQ_INIT(head) ((head)->first = 0, (head)->last = &(head)->first)
#define TAILQ_EMPTY(head) ((head)->first == 0)
#define TAILQ_FIRST(head) ((head)->first)
#define TAILQ_NEXT(elm, field) ((elm)->field.next)
#define TAILQ_LAST(head, headname) (*(((struct headname *)((head)->last))->last))
#define TAILQ_FOREACH(var, head, field) GILLINT_WALK(var, head, field)
#define TAILQ_FOREACH_SAFE(var, head, field, after) GILLINT_WALK_SAFE(var, head, field, after)
#define TAILQ_INSERT_HEAD(head, elm, field) GILLINT_PUT(head, elm, field)
#define TAILQ_INSERT_TAIL(head, elm, field) (*(head)->last = (elm), (head)->last = &(elm)->field.next)
#define TAILQ_INSERT_AFTER(head, at, elm, field) GILLINT_PUT_AT(at, elm, field)
#define TAILQ_INSERT_BEFORE(at, elm, field) (*(at)->field.prev = (elm))
#define TAILQ_REMOVE(head, elm, field) GILLINT_DROP(elm, field)
#endif
