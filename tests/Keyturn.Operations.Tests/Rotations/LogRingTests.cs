using CsCheck;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class LogRingTests
{
    [Fact]
    public void New_IsEmpty()
    {
        var ring = new LogRing(3);
        ring.Newest.ShouldBeNull();
        ring.Lines.ShouldBeEmpty();
        ring.Dropped.ShouldBe(0);
    }

    [Fact]
    public void Add_TheSameLineAgain_IsKeptOnce()
    {
        var ring = new LogRing(3);
        ring.Add([Line("a", 1), Line("a", 1)]);
        ring.Add([Line("a", 1), Line("b", 2)]);
        Texts(ring).ShouldBe("a b");
        ring.Dropped.ShouldBe(0);
    }

    [Fact]
    public void Add_LineArrivesLate_StandsAtItsTime()
    {
        var ring = new LogRing(9);
        ring.Add([Line("a", 1), Line("d", 4)]);
        ring.Add([Line("c", 3), Line("b", 2), Line("first", 0)]);
        Texts(ring).ShouldBe("first a b c d");
        ring.Newest.ShouldBe(A.Moment.AddSeconds(4));
    }

    [Fact]
    public void Add_SameMillisecond_FirstComeStaysFirst()
    {
        var ring = new LogRing(9);
        ring.Add([Line("a", 1), Line("z", 2)]);
        ring.Add([Line("b", 1), Line("c", 1)]);
        Texts(ring).ShouldBe("a b c z");
    }

    [Fact]
    public void Add_Full_DropsTheOldestAndCountsThem()
    {
        var ring = new LogRing(2);
        ring.Add([Line("a", 1), Line("b", 2)]);
        ring.Dropped.ShouldBe(0);
        ring.Add([Line("c", 3)]);
        ring.Add([Line("d", 4), Line("e", 5)]);
        Texts(ring).ShouldBe("d e");
        ring.Dropped.ShouldBe(3);
    }

    /// <summary>Reads overlap: a dropped line that AWS sends again is not new.</summary>
    [Fact]
    public void Add_DroppedLineAgain_StaysDropped()
    {
        var ring = new LogRing(2);
        ring.Add([Line("a", 1), Line("b", 2), Line("c", 3)]);
        ring.Add([Line("a", 1), Line("b", 2)]);
        Texts(ring).ShouldBe("b c");
        ring.Dropped.ShouldBe(1);
    }

    /// <summary>However pages are cut, overlap and come out of order, a ring with room shows each line once, by time.</summary>
    [Fact]
    public void Add_AnyPages_ShowsEachLineOnceByTime() =>
        Gen.Int[0, 40].Array[0, 8].Array[0, 8].Sample(pages =>
        {
            var ring = new LogRing(100);
            foreach (var page in pages)
            {
                ring.Add([.. page.Select(number => Line($"n{number}", number))]);
            }

            var expected = pages.SelectMany(page => page).Distinct().Order().ToArray();
            ring.Lines.Select(line => line.Message).ShouldBe(expected.Select(number => $"n{number}"));
            ring.Newest.ShouldBe(expected.Length == 0 ? null : A.Moment.AddSeconds(expected[^1]));
        });

    private static LogEvent Line(string message, int seconds) => A.Line(message, A.Moment.AddSeconds(seconds));

    private static string Texts(LogRing ring) => string.Join(' ', ring.Lines.Select(line => line.Message));
}
