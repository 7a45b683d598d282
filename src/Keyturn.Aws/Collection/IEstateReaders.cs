using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>The collector's calls to Secrets Manager: each method is one call.</summary>
internal interface ISecretReader
{
    /// <summary>ListSecrets, 100 a page, those scheduled for deletion included.</summary>
    Task<OperationResult<SecretPage>> ListAsync(EstateScope scope, SecretOrder order, string? nextToken, CancellationToken cancellationToken);

    /// <summary>ListSecretVersionIds: labelled versions only, which are never more than one page.</summary>
    Task<OperationResult<ImmutableArray<SecretVersion>>> ListLabelledVersionsAsync(EstateScope scope, string secretArn, CancellationToken cancellationToken);
}

internal enum SecretOrder
{
    /// <summary>AWS's own, for a sweep.</summary>
    Any,
    LastChangedFirst,
}

internal sealed record SecretPage(ImmutableArray<Secret> Secrets, string? NextToken);

/// <summary>The collector's call to Lambda.</summary>
internal interface IFunctionReader
{
    Task<OperationResult<RotationFunction>> ReadAsync(EstateScope scope, string functionArn, CancellationToken cancellationToken);
}

/// <summary>The collector's call to CloudTrail.</summary>
internal interface IRotationEventReader
{
    /// <summary>One page of LookupEvents, newest first.</summary>
    Task<OperationResult<RotationEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken);
}

/// <param name="EventName">LookupEvents takes exactly one attribute; this is it.</param>
/// <param name="From">Inclusive.</param>
/// <param name="To">Inclusive.</param>
/// <param name="NextToken">From the page before; everything else must be the same then.</param>
internal sealed record RotationEventQuery(string EventName, DateTimeOffset From, DateTimeOffset To, string? NextToken);

/// <param name="Events">Service events that could be understood.</param>
/// <param name="Calls">API calls that could be understood, the secret still named as the caller or the answer names it.</param>
/// <param name="OldestAt">Time of the page's oldest event, understood or not (UTC); <see langword="null"/> of an empty page.</param>
/// <param name="NextToken">More follow.</param>
internal sealed record RotationEventPage(ImmutableArray<RotationEvent> Events, ImmutableArray<SecretCall> Calls, DateTimeOffset? OldestAt, string? NextToken);
