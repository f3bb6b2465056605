/* Locks of Boost. */
#ifndef GILLINT_BOOST_THREAD_CONDITION_VARIABLE
#define GILLINT_BOOST_THREAD_CONDITION_VARIABLE
#include <boost/thread/mutex.hpp>
#include <chrono>

namespace boost {
class condition_variable {
public:
    condition_variable();
    ~condition_variable();
    void notify_one(), notify_all(), wait(unique_lock<mutex> &);
    template <class F> void wait(unique_lock<mutex> &, F) {}
    template <class D> bool timed_wait(unique_lock<mutex> &, const D &) {}
    template <class D> bool wait_for(unique_lock<mutex> &, const D &) {}
};
using condition = condition_variable;
}
#endif
