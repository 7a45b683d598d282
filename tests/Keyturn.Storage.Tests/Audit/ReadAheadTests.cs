using Keyturn.Storage.Audit;

namespace Keyturn.Storage.Tests.Audit;

public sealed class ReadAheadTests
{
    private int read;
    private bool closed;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1_000)]
    public async Task ReadingAhead_AnyLength_GivesTheSameInTheSameOrder(int length) =>
        (await Numbers(length).ReadingAhead(Cancellation).ToListAsync(Cancellation)).ShouldBe(Enumerable.Range(0, length));

    [Fact]
    public async Task ReadingAhead_SourceFails_FailsAfterWholeChunksBeforeIt()
    {
        var seen = new List<int>();

        var thrown = await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (var number in Numbers(200, failAt: 130).ReadingAhead(Cancellation))
                seen.Add(number);
        });

        thrown.Message.ShouldBe("The disk is gone.");
        seen.ShouldBe(Enumerable.Range(0, 128));
    }

    [Fact]
    public async Task ReadingAhead_GivenUp_ClosesTheSourceAndReadsNotToItsEnd()
    {
        await foreach (var number in Numbers(1_000_000).ReadingAhead(Cancellation))
        {
            if (number == 10)
                break;
        }

        closed.ShouldBeTrue();
        read.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task ReadingAhead_Cancelled_IsCancelledAndClosesTheSource()
    {
        using var impatient = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var number in Numbers(1_000_000).ReadingAhead(impatient.Token))
            {
                if (number == 10)
                    await impatient.CancelAsync();
            }
        });

        closed.ShouldBeTrue();
    }

    private async IAsyncEnumerable<int> Numbers(int length, int failAt = -1)
    {
        try
        {
            for (; read < length; read++)
            {
                if (read == failAt)
                    throw new IOException("The disk is gone.");
                yield return read;
            }
        }
        finally
        {
            closed = true;
            await Task.CompletedTask;
        }
    }
}
