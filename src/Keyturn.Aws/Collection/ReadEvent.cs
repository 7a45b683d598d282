using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>One event that shows somebody reading a secret, or a parameter.</summary>
/// <param name="SecretId">As the caller named it: ARN, ARN without its suffix, or name; of a parameter its name, ARN or folder.</param>
/// <param name="Principal">ARN of the role or user, or what CloudTrail tells in its place.</param>
/// <param name="Session">Session of a role; <see langword="null"/> without one.</param>
/// <param name="At">Event time (UTC).</param>
/// <param name="Kind">What happened.</param>
internal sealed record ReadEvent(string SecretId, string Principal, string? Session, DateTimeOffset At, ReadEventKind Kind)
{
    /// <summary>The version that was read; <see langword="null"/> where the event does not name it.</summary>
    public string? VersionId { get; init; }
}

internal enum ReadEventKind
{
    /// <summary>The value was told.</summary>
    Read,

    /// <summary>The value was refused.</summary>
    Denied,

    /// <summary>Decrypt for a secret.</summary>
    Decrypt,

    /// <summary>A folder of parameters, answered, without those below it.</summary>
    Folder,

    /// <summary>A folder of parameters with everything below it.</summary>
    FolderAndBelow,
}

/// <param name="Events">Those that show somebody reading.</param>
/// <param name="OldestAt">Time of the oldest event of the page, understood or not; <see langword="null"/> of an empty page.</param>
/// <param name="NextToken">More follow.</param>
internal sealed record ReadEventPage(ImmutableArray<ReadEvent> Events, DateTimeOffset? OldestAt, string? NextToken);

/// <summary>The collector's call to CloudTrail for reads.</summary>
internal interface IReadEventReader
{
    /// <summary>One page of LookupEvents, newest first.</summary>
    Task<OperationResult<ReadEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken);
}
