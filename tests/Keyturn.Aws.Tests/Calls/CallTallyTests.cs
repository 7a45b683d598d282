using Keyturn.Aws.Calls;

namespace Keyturn.Aws.Tests.Calls;

public sealed class CallTallyTests
{
    [Fact]
    public async Task Add_InWorkThatWasBegun_IsCountedForItAlone()
    {
        CallTally.Add();
        using var tally = CallTally.Begin();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(CallTally.Add)));

        tally.Calls.ShouldBe(20);
    }

    [Fact]
    public void Dispose_Inner_GoesBackToTheOuter()
    {
        using var outer = CallTally.Begin();
        using (var inner = CallTally.Begin())
        {
            CallTally.Add();
            inner.Calls.ShouldBe(1);
        }

        CallTally.Add();

        outer.Calls.ShouldBe(1);
    }
}
