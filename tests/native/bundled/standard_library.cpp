#include <bits/stdc++.h>
#include <mutex>
using namespace std;
struct Base {
    virtual ~Base() = default;
    virtual int f() const { return 1; }
};
struct D : Base, std::enable_shared_from_this<D> {
    int f() const override { return 2; }
    int m(int) { return 0; }
};
static std::mutex mu;
static std::condition_variable cv;
static std::atomic<bool> stop{false};
static std::atomic<int> n(0);
template <class T> T sum(const std::vector<T> &v) {
    T s{};
    for (const auto &x : v) s += x;
    return s;
}
int work(int a, const std::string &b) {
    return a + (int)b.size();
}
int main(int argc, char **argv) {
    std::vector<int> v{3, 1, 2};
    v.push_back(4);
    std::sort(v.begin(), v.end(), [](int a, int b) { return a < b; });
    std::sort(v.begin(), v.end(), std::greater<int>());
    std::sort(v.rbegin(), v.rend());
    std::map<std::string, std::vector<int>> m;
    m["a"].push_back(1);
    for (auto &[k, w] : m) {
        std::cout << k << w.size() << std::endl;
    }
    for (auto it = m.begin(); it != m.end(); ++it) {
        it->second.clear();
        (*it).second.size();
    }
    auto it = m.find("x");
    if (it == m.end()) m.emplace("y", std::vector<int>{1, 2});
    m.insert({"q", {}});
    m.insert(std::make_pair("z", std::vector<int>()));
    m.erase(it);
    std::unordered_map<int, std::shared_ptr<Base>> um;
    um[1] = std::make_shared<D>();
    um.emplace(2, std::make_shared<D>());
    um.count(1);
    std::shared_ptr<D> d = std::make_shared<D>();
    std::shared_ptr<Base> b = d;
    b->f();
    if (auto dd = std::dynamic_pointer_cast<D>(b)) dd->m(1);
    std::unique_ptr<Base> u(new D);
    std::unique_ptr<Base> u2 = std::make_unique<D>();
    u = std::move(u2);
    if (u) u.reset();
    std::unique_ptr<int[]> arr(new int[4]);
    arr[0] = 1;
    std::unique_ptr<FILE, int (*)(FILE *)> f(fopen("a", "r"), fclose);
    std::unique_ptr<char, decltype(&free)> p((char *)malloc(3), &free);
    {
        std::lock_guard<std::mutex> g(mu);
    }
    {
        std::lock_guard g(mu);
    }
    {
        std::scoped_lock g(mu);
    }
    std::unique_lock<std::mutex> lk(mu);
    cv.wait(lk, [] { return stop.load(); });
    cv.wait_for(lk, std::chrono::milliseconds(5));
    lk.unlock();
    std::thread t([&] {
        n++;
        n += 2;
        n.fetch_add(1);
    });
    std::thread t2(work, 1, "x");
    std::thread t3(&D::m, d, 1);
    t.join();
    if (t2.joinable()) t2.detach();
    std::vector<std::thread> ts;
    ts.emplace_back(work, 1, "a");
    ts.push_back(std::thread([] {}));
    for (auto &x : ts) x.join();
    std::future<int> fu = std::async(std::launch::async, work, 1, "a");
    fu.get();
    std::promise<int> pr;
    pr.set_value(1);
    auto fut = pr.get_future();
    fut.wait();
    std::packaged_task<int(int)> task([](int x) { return x; });
    task(1);
    std::future<void> fv;
    fv.get();
    std::function<int(int)> fn = [](int x) { return x * 2; };
    if (fn) fn(3);
    auto bd = std::bind(work, std::placeholders::_1, "s");
    bd(1);
    std::function<void()> g0 = std::bind(&D::m, d.get(), 1);
    std::string s = "abc";
    s += "d";
    s += 'e';
    s = s + "f" + std::to_string(3) + 'c';
    s.substr(1, 2).c_str();
    if (s.find("x") == std::string::npos) s.append(3, 'x');
    s == "a";
    "a" == s;
    s < s;
    std::string_view sv = s;
    sv.substr(1);
    std::stoi(s);
    std::ostringstream os;
    os << "x" << 1 << 2.5 << s << std::setw(3) << std::hex << std::endl;
    os.str();
    throw_with_nested(std::runtime_error("x: " + s));
    std::stringstream ss(s);
    std::string line;
    while (std::getline(ss, line)) {
    }
    ss >> argc;
    std::ifstream in("f", std::ios::binary);
    if (!in) throw std::runtime_error(os.str());
    in.read(argv[0], 3);
    in.seekg(0, std::ios::end);
    std::optional<int> o;
    o = 3;
    if (o) *o += 1;
    o.value_or(2);
    std::optional<std::string> os2 = std::nullopt;
    std::variant<int, std::string> va = 3;
    std::get<int>(va);
    std::visit([](auto &&x) { (void)x; }, va);
    std::get_if<std::string>(&va);
    std::any a = 3;
    std::any_cast<int>(a);
    std::tuple<int, std::string> tu(1, "a");
    auto [x, y] = tu;
    std::get<0>(tu) = 3;
    int i;
    std::string z;
    std::tie(i, z) = std::make_tuple(1, std::string("x"));
    std::pair<int, double> pa{1, 2.0};
    pa.first++;
    std::apply([](int, std::string) {}, tu);
    auto t0 = std::chrono::steady_clock::now();
    auto dt =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - t0).count();
    std::chrono::duration<double> el = std::chrono::steady_clock::now() - t0;
    el.count();
    std::this_thread::sleep_for(10ms);
    std::this_thread::sleep_for(std::chrono::seconds(1));
    auto dl = t0 + std::chrono::milliseconds(100);
    cv.wait_until(lk, dl);
    if (t0 < dl) {
    }
    std::array<int, 3> ar{{1, 2, 3}};
    ar.fill(0);
    for (int q : ar) (void)q;
    std::array<std::array<double, 2>, 2> aa;
    aa[0][1] = 1;
    std::set<int> st{1, 2};
    st.insert(3);
    if (st.count(1)) {
    }
    std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>,
                        std::greater<std::pair<double, int>>>
        pq;
    pq.push({1.0, 2});
    pq.top().second;
    pq.pop();
    std::queue<int> q;
    q.push(1);
    q.front();
    std::deque<int> dq;
    dq.push_front(1);
    std::stack<int> sk;
    sk.push(1);
    std::list<int> li;
    li.remove_if([](int) { return true; });
    static_assert(std::is_same<int, std::decay_t<const int &>>::value, "");
    static_assert(std::numeric_limits<int>::max() > 0, "");
    std::numeric_limits<double>::infinity();
    std::max(1, 2);
    std::min<size_t>(1, v.size());
    std::abs(-1.5);
    std::sqrt(2.0f);
    std::isnan(1.0);
    std::pow(2, 3);
    std::complex<double> c(1, 2);
    c = c * 2.0 + c;
    std::abs(c);
    c.real();
    std::once_flag of;
    std::call_once(of, [] {});
    std::shared_mutex sm;
    std::shared_lock<std::shared_mutex> sl(sm);
    std::mt19937 rng(42);
    std::uniform_int_distribution<int> di(0, 3);
    di(rng);
    std::shuffle(v.begin(), v.end(), rng);
    std::accumulate(v.begin(), v.end(), 0.0);
    std::copy(v.begin(), v.end(), std::back_inserter(v));
    std::transform(v.begin(), v.end(), v.begin(), [](int k) { return k; });
    std::for_each(v.begin(), v.end(), [](int) {});
    std::for_each(std::execution::par, v.begin(), v.end(), [](int) {});
    std::find_if(v.begin(), v.end(), [](int k) { return k; }) != v.end();
    v.erase(std::remove(v.begin(), v.end(), 3), v.end());
    *std::max_element(v.begin(), v.end());
    std::unique(v.begin(), v.end());
    std::reverse(v.begin(), v.end());
    std::next(v.begin());
    std::distance(v.begin(), v.end());
    std::iota(v.begin(), v.end(), 0);
    std::fill(v.begin(), v.end(), 1);
    std::swap(v, v);
    std::nth_element(v.begin(), v.begin() + 1, v.end());
    std::lower_bound(v.begin(), v.end(), 3) - v.begin();
    try {
        throw std::out_of_range("x");
    } catch (const std::exception &e) {
        std::cerr << e.what();
    } catch (...) {
        auto ep = std::current_exception();
        std::rethrow_exception(ep);
    }
    std::filesystem::path fp = "a";
    fp / "b";
    for (auto &e : std::filesystem::directory_iterator(fp)) e.path().string();
    std::error_code ec;
    std::filesystem::exists(fp, ec);
    std::regex re("a+");
    std::smatch sm2;
    std::regex_search(s, sm2, re);
    sum(v);
    sum(std::vector<double>{1.0});
    std::memcpy(argv, argv, 3);
    std::size_t sz = sizeof(v);
    std::bitset<8> bs;
    bs.set(1);
    bs[1];
    std::string w(v.begin(), v.end());
    std::vector<std::string> vs{"a", "b"};
    vs.insert(vs.end(), {"c"});
    std::vector<bool> vb(10, true);
    vb[0] = false;
    std::vector<double> vd(v.begin(), v.end());
    std::vector<std::vector<double>> vv(3, std::vector<double>(4, 0.0));
    vv[0][1];
    std::int64_t i64 = 0;
    std::hash<std::string>()(s);
    typeid(b).name();
    printf("%zu", sz);
    new (argv) int(3);
    std::exchange(i, 3);
    v.data()[0];
    std::initializer_list<int> il = {1, 2};
    std::binary_semaphore bsem(0);
    return 0;
}
