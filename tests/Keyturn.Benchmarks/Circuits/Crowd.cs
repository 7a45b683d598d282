namespace Keyturn.Benchmarks.Circuits;

/// <summary>Many open pages.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtOnce = 8;

    private readonly List<CircuitClient> clients = [];

    public IReadOnlyList<CircuitClient> Clients => clients;

    /// <summary>Opens so many more.</summary>
    public async Task OpenAsync(Uri root, string path, int count)
    {
        using var turns = new SemaphoreSlim(AtOnce);
        var opened = await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
        {
            await turns.WaitAsync();
            try
            {
                return await CircuitClient.OpenAsync(root, path, CancellationToken.None);
            }
            finally
            {
                turns.Release();
            }
        }));
        clients.AddRange(opened);
    }

    /// <summary>Closes the oldest, as people who leave.</summary>
    public async Task CloseAsync(int count)
    {
        foreach (var gone in clients.Take(count).ToList())
        {
            clients.Remove(gone);
            await gone.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync(clients.Count);
}
