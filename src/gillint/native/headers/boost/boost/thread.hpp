/* Threads of Boost. */
#ifndef GILLINT_BOOST_THREAD
#define GILLINT_BOOST_THREAD
#include <boost/thread/condition_variable.hpp>
#include <thread>

namespace boost {
class thread {
public:
    using id = std::thread::id;
    thread() noexcept;
    template <class F, class... A> explicit thread(F, A...) {}
    ~thread();
    void join(), detach(), interrupt();
    bool joinable() const, timed_join(long);
    id get_id() const;
};
class thread_group {
public:
    template <class F> thread *create_thread(F) {}
    void join_all();
};
namespace this_thread {
template <class D> void sleep_for(const D &) {}
void yield();
}
}
#endif
