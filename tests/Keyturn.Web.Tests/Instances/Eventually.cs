namespace Keyturn.Web.Tests.Instances;

/// <summary>Waits for what other threads and other processes bring about.</summary>
internal static class Eventually
{
    /// <summary>Looks until it is so; says what it last saw when it does not come.</summary>
    public static async Task IsAsync(Func<bool> condition, Func<string> seen, TimeSpan? atMost = null)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(atMost ?? TimeSpan.FromSeconds(60));
        try
        {
            while (!condition())
                await beat.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Assert.Fail($"It did not come to that: {seen()}");
        }
    }
}
