using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Consumers;

/// <summary>Something in the estate that may read secrets, found from what AWS tells of instances, functions and services.</summary>
/// <param name="Kind">What it is; decides which role reads.</param>
/// <param name="Name">What people call it: tag Name, function name, service name.</param>
/// <param name="Place">Where its connections come from.</param>
/// <param name="RoleArn">The role that reads; <see langword="null"/> when it has none or it could not be told.</param>
public sealed record EstateConsumer(ConsumerKind Kind, string Name, Consumer Place, string? RoleArn)
{
    /// <summary>Stable over restarts and fit for an address: the kind, then AWS's own id.</summary>
    public string Id => $"{Kind.ToString().ToLowerInvariant()}:{Place.Id}";

    /// <summary>AWS says that it has no role at all: it can sign requests only with access keys that somebody put there.</summary>
    public bool HasNoRole { get; init; }

    /// <summary>Secrets that its own definition names, as <c>valueFrom</c> of a task definition does; ARNs, perhaps with a JSON key behind.</summary>
    public ImmutableArray<string> NamedSecrets { get; init; } = [];
}
