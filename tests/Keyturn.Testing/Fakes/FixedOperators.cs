using System.Collections.Concurrent;
using System.Collections.Frozen;
using Keyturn.Operations.Access;

namespace Keyturn.Testing.Fakes;

/// <summary>A directory of operators whose rights a test can change at any time.</summary>
public sealed class FixedOperators : IOperatorDirectory
{
    private readonly ConcurrentDictionary<string, Operator> known = new(StringComparer.Ordinal);

    /// <summary>Somebody who may do everything.</summary>
    public static Operator Aiko { get; } = new("aiko", "Aiko Sato", Enum.GetValues<Permission>().ToFrozenSet());

    /// <summary>Somebody who may only look.</summary>
    public static Operator Viewer { get; } = new("viewer", "Vera Viewer", new[] { Permission.ViewSecrets }.ToFrozenSet());

    public static FixedOperators All() => new FixedOperators().With(Aiko, Viewer);

    public FixedOperators With(params ReadOnlySpan<Operator> operators)
    {
        foreach (var person in operators)
        {
            known[person.Id] = person;
        }

        return this;
    }

    public void Remove(string operatorId) => known.TryRemove(operatorId, out _);

    public ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(known.GetValueOrDefault(operatorId));
}
