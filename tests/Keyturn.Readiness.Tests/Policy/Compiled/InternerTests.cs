using Keyturn.Readiness.Policy.Compiled;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class InternerTests
{
    [Fact]
    public void Of_ManyValues_NumbersThemInTheOrderInWhichTheyAreMet()
    {
        var interner = new Interner<string>();
        for (var round = 0; round < 2; round++)
        {
            for (var at = 0; at < 100; at++)
            {
                interner.Of($"v{at}").ShouldBe(at);
            }
        }

        interner.Count.ShouldBe(100);
        Enumerable.Range(0, 100).Select(number => interner[number]).ShouldBe(Enumerable.Range(0, 100).Select(at => $"v{at}"));
    }

    [Fact]
    public void Of_ValuesThatTheComparerHoldsEqual_HaveOneNumber()
    {
        var interner = new Interner<string>(StringComparer.OrdinalIgnoreCase);

        interner.Of("Key").ShouldBe(0);
        interner.Of("kEY").ShouldBe(0);
        interner[0].ShouldBe("Key");
    }
}
