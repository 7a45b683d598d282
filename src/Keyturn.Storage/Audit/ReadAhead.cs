using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Keyturn.Storage.Audit;

/// <summary>Reads on while what was read is worked on: two processors share a long walk.</summary>
internal static class ReadAhead
{
    private const int ChunkLength = 64;
    private const int ChunksAhead = 2;

    /// <summary>The same items in the same order, then the same failure. Nothing reads on once the walk is given up.</summary>
    public static async IAsyncEnumerable<T> ReadingAhead<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunks = Channel.CreateBounded<T[]>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(source, chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var item in chunk)
                    yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    // Its failure is the reader's to meet, after all that came before.
    private static async Task ReadAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T[]> chunks, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in source.Chunk(ChunkLength).WithCancellation(cancellationToken))
                await chunks.WriteAsync(chunk, cancellationToken);
            chunks.Complete();
        }
        catch (Exception failure)
        {
            chunks.Complete(failure);
        }
    }
}
