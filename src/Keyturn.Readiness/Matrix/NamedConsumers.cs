using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Matrix;

/// <summary>Finds, for many secrets, the consumers that stand beside each whatever policies say: its function, the declared ones, those whose definition names it, those that were seen reading it.</summary>
internal sealed class NamedConsumers
{
    private readonly EstateSnapshot snapshot;
    private readonly ImmutableArray<EstateConsumer> consumers;
    private readonly ILookup<string, int> functions;
    private readonly ImmutableArray<int> withNames;
    private readonly ILookup<string, int> roles;

    public NamedConsumers(EstateSnapshot snapshot, ImmutableArray<EstateConsumer> consumers)
    {
        (this.snapshot, this.consumers) = (snapshot, consumers);
        var places = Enumerable.Range(0, consumers.Length).ToList();
        functions = places.Where(at => consumers[at].Kind == ConsumerKind.Lambda).ToLookup(at => consumers[at].Place.Id, StringComparer.Ordinal);
        roles = places.Where(at => consumers[at].RoleArn is not null).ToLookup(at => consumers[at].RoleArn ?? "", StringComparer.Ordinal);
        withNames = [.. places.Where(at => !consumers[at].NamedSecrets.IsEmpty)];
    }

    /// <summary>Their places among the consumers; <see langword="null"/> when there are none.</summary>
    public HashSet<int>? Of(Secret secret)
    {
        HashSet<int>? named = RelatedConsumers.FunctionOf(secret.RotationFunctionArn) is { } function && functions.Contains(function) ? [.. functions[function]] : null;
        foreach (var declaration in DeclaredConsumers.Of(snapshot, secret))
        {
            for (var at = 0; at < consumers.Length; at++)
            {
                if (DeclaredConsumers.Means(declaration, consumers[at]))
                    (named ??= []).Add(at);
            }
        }

        foreach (var at in withNames)
        {
            if (consumers[at].NamedSecrets.Any(name => name.StartsWith(secret.Arn, StringComparison.Ordinal)))
                (named ??= []).Add(at);
        }

        foreach (var principal in snapshot.ObservedReads.Value?.Of(secret.Arn).Keys ?? [])
        {
            foreach (var at in roles[principal])
                (named ??= []).Add(at);
        }

        return named;
    }
}
