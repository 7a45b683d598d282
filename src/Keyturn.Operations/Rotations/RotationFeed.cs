using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Operations.Rotations;

/// <summary>Rotations that are being watched: the newest progress of each, and word of each change. Shared by all viewers.</summary>
public sealed partial class RotationFeed(ILogger<RotationFeed>? logger = null)
{
    /// <summary>Ended rotations that are kept; older ones are forgotten.</summary>
    public const int EndedKept = 100;

    private readonly ILogger<RotationFeed> logger = logger ?? NullLogger<RotationFeed>.Instance;
    private readonly Lock gate = new();
    private ImmutableArray<Action<RotationProgress>> subscribers = [];
    private ImmutableList<RotationProgress> current = [];

    /// <summary>Rotations under watch or ended lately, newest first.</summary>
    public ImmutableArray<RotationProgress> Current => [.. Volatile.Read(ref current)];

    /// <summary>The newest rotation of a secret, running or ended lately.</summary>
    public RotationProgress? Find(SecretArn secret) => Volatile.Read(ref current).Find(progress => progress.Secret == secret);

    /// <summary>One rotation by its version.</summary>
    public RotationProgress? Find(SecretArn secret, string versionId) =>
        Volatile.Read(ref current).Find(progress => progress.VersionId == versionId && progress.Secret == secret);

    public void Publish(RotationProgress progress)
    {
        ImmutableArray<Action<RotationProgress>> told;
        lock (gate)
        {
            current = Forget(Place(current, progress));
            told = subscribers;
        }

        // Outside the lock: a subscriber may read the feed or unsubscribe. One that fails ends neither the watch nor the others' view.
        foreach (var tell in told)
        {
            try
            {
                tell(progress);
            }
            catch (Exception failure)
            {
                LogViewerFailed(failure, progress.VersionId);
            }
        }
    }

    public IDisposable Subscribe(Action<RotationProgress> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    private static ImmutableList<RotationProgress> Place(ImmutableList<RotationProgress> list, RotationProgress progress)
    {
        var known = list.FindIndex(other => other.VersionId == progress.VersionId && other.Secret == progress.Secret);
        if (known >= 0)
        {
            return list.SetItem(known, progress);
        }

        var older = list.FindIndex(other => other.Started <= progress.Started);
        return older < 0 ? list.Add(progress) : list.Insert(older, progress);
    }

    private static ImmutableList<RotationProgress> Forget(ImmutableList<RotationProgress> list)
    {
        var ended = list.Count(progress => progress.Outcome != RotationOutcome.Running);
        if (ended <= EndedKept)
        {
            return list;
        }

        var oldest = list.FindLastIndex(progress => progress.Outcome != RotationOutcome.Running);
        return list.RemoveAt(oldest);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A viewer of the rotation of version {VersionId} failed.")]
    private partial void LogViewerFailed(Exception exception, string versionId);

    private sealed class Subscription(RotationFeed feed, Action<RotationProgress> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (feed.gate)
            {
                feed.subscribers = feed.subscribers.Remove(onChange);
            }
        }
    }
}
