using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>What all policies of one layer together say to a request.</summary>
public static class LayerEvaluator
{
    /// <summary>The layer's answers. A layer that was not read, and a document that was not understood, may say anything.</summary>
    public static LayerResult Evaluate(LayerId id, Layer layer, AuthorizationRequest request, Answer hasBoundary) => Evaluate(id, layer, request, hasBoundary, null);

    /// <summary>The same, where the layer's answers to the same request are known from before some of its statements changed: the others are not asked again.</summary>
    internal static LayerResult Evaluate(LayerId id, Layer layer, AuthorizationRequest request, Answer hasBoundary, LayerResult? before)
    {
        switch (layer)
        {
            case Layer.ReadLayer read:
                return Read(id, read, request, hasBoundary, before);
            case Layer.NotReadLayer notRead:
                var unknown = Answer.Unknown(new Question(UnknownCode.LayerNotRead, notRead.Reason, id));
                return new(id, layer, unknown, unknown, new(unknown, unknown, unknown), []);
            default:
                var allows = Answer.Of(Limits(id.Kind));
                return new(id, layer, Answer.No, allows, new(Answer.No, Answer.No, Answer.No), []);
        }
    }

    /// <summary>Whether a layer takes away when it exists, so that its absence takes nothing away.</summary>
    public static bool Limits(LayerKind kind) =>
        kind is LayerKind.Boundary or LayerKind.Session or LayerKind.Scp or LayerKind.Rcp or LayerKind.Endpoint;

    private static LayerResult Read(LayerId id, Layer.ReadLayer layer, AuthorizationRequest request, Answer hasBoundary, LayerResult? before)
    {
        var count = 0;
        foreach (var policy in layer.Policies)
        {
            count += policy.Document?.Statements.Length ?? 0;
        }

        var matches = new StatementMatch[count];
        var (next, at) = (0, 0);
        foreach (var policy in layer.Policies)
        {
            foreach (var statement in policy.Document?.Statements ?? [])
            {
                matches[next++] = Known(before, policy, statement, ref at) ?? StatementEvaluator.Evaluate(id, policy, statement, request, hasBoundary);
            }
        }

        return Join(id, layer, ImmutableCollectionsMarshal.AsImmutableArray(matches));
    }

    /// <summary>How a statement met the request before, if it stood there. Statements that stay keep their order: it is looked for behind the last that was found.</summary>
    private static StatementMatch? Known(LayerResult? before, PolicySource policy, Statement statement, ref int at)
    {
        for (var index = at; index < before?.Statements.Length; index++)
        {
            if (before.Statements[index].In(policy, statement) is { } known)
            {
                at = index + 1;
                return known;
            }
        }

        return null;
    }

    /// <summary>What does not apply to a request gives nobody anything, in whatever capacity.</summary>
    private static LayerResult Join(LayerId id, Layer.ReadLayer layer, ImmutableArray<StatementMatch> matches)
    {
        var open = Answer.No;
        foreach (var policy in layer.Policies)
        {
            open = policy.Document is null ? open.Or(Answer.Unknown(new Question(UnknownCode.DocumentNotUnderstood, policy.Name, id))) : open;
        }

        var (denies, allows, direct, role, account) = (open, open, open, open, open);
        foreach (var match in matches)
        {
            if (match.Applies.IsNo)
            {
                continue;
            }

            if (match.Statement.Effect == Effect.Deny)
            {
                denies = denies.Or(match.Applies);
                continue;
            }

            var (fits, principal) = (match.FitsRequest, match.Principal);
            allows = allows.Or(match.Applies);
            direct = direct.Or(fits.And(principal.Direct));
            role = role.Or(fits.And(principal.Role));
            account = account.Or(fits.And(principal.Account));
        }

        return new(id, layer, denies, allows, new(direct, role, account), matches);
    }
}
