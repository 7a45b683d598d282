using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>What all policies of one layer together say to a request.</summary>
public static class LayerEvaluator
{
    /// <summary>The layer's answers. A layer that was not read, and a document that was not understood, may say anything.</summary>
    public static LayerResult Evaluate(LayerId id, Layer layer, AuthorizationRequest request, Answer hasBoundary)
    {
        switch (layer)
        {
            case Layer.ReadLayer read:
                return Read(id, read, request, hasBoundary);
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

    private static LayerResult Read(LayerId id, Layer.ReadLayer layer, AuthorizationRequest request, Answer hasBoundary)
    {
        var matches = layer.Policies.Where(policy => policy.Document is not null)
            .SelectMany(policy => policy.Document!.Statements.Select(statement => StatementEvaluator.Evaluate(id, policy, statement, request, hasBoundary)))
            .ToImmutableArray();
        var notUnderstood = Answer.Any(layer.Policies.Where(policy => policy.Document is null)
            .Select(policy => Answer.Unknown(new Question(UnknownCode.DocumentNotUnderstood, policy.Name, id))));
        var allowing = matches.Where(match => match.Statement.Effect == Effect.Allow).ToImmutableArray();

        Answer Granted(Func<StatementMatch, Answer> capacity) =>
            Answer.Any(allowing.Select(match => match.FitsRequest.And(capacity(match))).Append(notUnderstood));

        return new(
            id,
            layer,
            Answer.Any(matches.Where(match => match.Statement.Effect == Effect.Deny).Select(match => match.Applies).Append(notUnderstood)),
            Answer.Any(allowing.Select(match => match.Applies).Append(notUnderstood)),
            new(Granted(match => match.Principal.Direct), Granted(match => match.Principal.Role), Granted(match => match.Principal.Account)),
            matches);
    }
}
