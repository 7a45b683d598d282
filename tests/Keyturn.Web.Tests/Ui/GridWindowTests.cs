using CsCheck;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class GridWindowTests
{
    [Fact]
    public void TakeTouched_NothingAskedFor_IsEmpty() => Window(10, out _).TakeTouched(60).ShouldBeEmpty();

    [Fact]
    public void TakeTouched_SomeAskedFor_GivesThemOnce()
    {
        var window = Window(100, out var touches);
        _ = window.Skip(20).Take(5).ToArray();

        window.TakeTouched(60).ShouldBe([20, 21, 22, 23, 24]);
        window.TakeTouched(60).ShouldBeEmpty();
        touches().ShouldBe(5);
    }

    [Fact]
    public void TakeTouched_AnyRange_NeverMoreThanTheLimit() =>
        Gen.Select(Gen.Int[0, 199], Gen.Int[0, 199], Gen.Int[1, 80]).Sample((left, right, limit) =>
        {
            var window = Window(200, out _);
            _ = (window[left], window[right]);
            var taken = window.TakeTouched(limit);
            return taken.Length <= limit && taken[^1] == Math.Max(left, right);
        });

    [Fact]
    public void IndexOf_LineOfItsOwn_IsItsPlace()
    {
        var window = Window(3, out _);

        window.IndexOf(new GridLine<int>(1, 1)).ShouldBe(1);
        window.Contains(new GridLine<int>(1, 2)).ShouldBeFalse();
        window.IsReadOnly.ShouldBeTrue();
    }

    private static GridWindow<int> Window(int rows, out Func<int> touches)
    {
        var count = 0;
        touches = () => count;
        return new GridWindow<int>([.. Enumerable.Range(0, rows)], () => count++);
    }
}
