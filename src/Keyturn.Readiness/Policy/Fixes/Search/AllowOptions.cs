using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>What makes a layer allow a request: a statement, or that the caller meets the condition of one that is there.</summary>
internal static class AllowOptions
{
    /// <summary>The obstacle that these layers do not allow; one of them is enough.</summary>
    public static Obstacle In(string group, FixLeg leg, FixTask task, params ImmutableArray<LayerResult> layers)
    {
        var options = ImmutableArray.CreateBuilder<PolicyChange>();
        var because = ImmutableArray.CreateBuilder<NoFix>();
        foreach (var layer in layers)
        {
            foreach (var match in layer.Statements.Where(match => match.Statement.Effect == Effect.Allow && !match.Applies.IsYes))
            {
                var (changes, missing) = CallerOptions.For(match, leg.Request, task);
                options.AddRange(changes);
                because.AddRange(missing);
            }
        }

        foreach (var layer in layers)
        {
            // As read: a policy that is new on the copy stays new for further statements.
            var (statement, closed) = leg.AsRead.Allow(layer.Id, task);
            if (statement is not null)
            {
                options.Add(statement);
            }

            if (closed is not null)
            {
                because.Add(closed);
            }
        }

        return new(group, [.. options.Distinct()], because.ToImmutable());
    }

    /// <summary>The statement by which a layer would allow a request as it is read, or why there is none.</summary>
    public static (AllowStatement? Statement, NoFix? Because) In(LayerId id, FixLeg leg, FixTask task)
    {
        var document = Document(id, leg, task);
        return PolicyAccess.Of(document, leg.Request) is { } closed ? (null, closed)
            : NarrowAllow.For(id.Kind, leg.Request) is { } statement ? (new(document, statement, leg.Request), null)
            : (null, new(NoFixCode.CallerNotNameable, leg.Request.Caller.Name));
    }

    /// <summary>A new inline policy for a role or user; else the document that is there, unless it is AWS's.</summary>
    private static PolicyReference Document(LayerId id, FixLeg leg, FixTask task)
    {
        var ((kind, level), request) = (id, leg.Request);
        var place = PolicyPlace.Of(kind, request);
        var policies = (LayerSlot.Of(leg.Layers, id) as Layer.ReadLayer)?.Policies ?? [];
        var own = kind switch
        {
            LayerKind.Identity => null,
            LayerKind.Session => policies.FirstOrDefault(policy => !PolicyReference.IsManaged(policy.Name)),
            LayerKind.Scp => policies.LastOrDefault(policy => !PolicyReference.IsOfAws(policy.Name)),
            _ => policies.FirstOrDefault(),
        };
        return own is null ? new(place, Free(NewName(kind, request, task), policies), true, level) : new(place, own.Name, Level: level);
    }

    private static string NewName(LayerKind kind, AuthorizationRequest request, FixTask task) => kind switch
    {
        LayerKind.Identity or LayerKind.Scp => task.InlineName,
        LayerKind.Session => "session-policy",
        _ => request.Resource.Arn,
    };

    /// <summary>To write an inline policy under a name that is taken would replace it.</summary>
    private static string Free(string name, ImmutableArray<PolicySource> policies)
    {
        var free = name;
        for (var number = 2; policies.Any(policy => policy.Name == free); number++)
        {
            free = $"{name}-{number}";
        }

        return free;
    }
}
