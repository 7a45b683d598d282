using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>The narrowest statement by which a layer allows a request.</summary>
/// <remarks>"Permissions policy examples for AWS Secrets Manager" and "Attach a permissions policy to a secret", Secrets Manager User Guide;
/// "Allowing users in other accounts to use a KMS key", KMS Developer Guide.</remarks>
internal static class NarrowAllow
{
    /// <summary>The statement; <see langword="null"/> when it could not be about this caller alone.</summary>
    public static Statement? For(LayerKind layer, AuthorizationRequest request)
    {
        // Whoever comes through an endpoint is told by the key: as Principal, not every kind of endpoint takes a role.
        var byKey = layer is LayerKind.Boundary or LayerKind.Scp or LayerKind.Endpoint ? CallerNames.Only(request.Caller) : null;
        var principals = layer == LayerKind.Endpoint ? new PrincipalSet(false) { Everyone = true }
            : StatementEvaluator.NeedsPrincipal(layer) ? CallerNames.Principal(request.Caller) : null;
        if ((byKey is null && layer is LayerKind.Boundary or LayerKind.Scp or LayerKind.Endpoint) || (principals is null && StatementEvaluator.NeedsPrincipal(layer)))
        {
            return null;
        }

        var isOwn = layer == LayerKind.Key || (layer == LayerKind.Resource && request.Resource.Kind == ResourceKind.Secret);
        return new Statement
        {
            Index = 0,
            Sid = $"Allow{Word(StatementEvaluator.NeedsPrincipal(layer) ? request.Caller.Service ?? CallerNames.Holder(request.Caller) ?? request.Caller.Name : request.Resource.Arn)}",
            Effect = Effect.Allow,
            Principals = principals,
            Actions = new(false, [request.Action]),
            Resources = new(false, [isOwn ? "*" : request.Resource.Arn]),
            Conditions = [.. Stated(request), .. byKey is null ? ImmutableArray<ConditionClause>.Empty : [byKey]],
        };
    }

    /// <summary>A statement id takes letters and digits only: those of the last part of a name.</summary>
    private static string Word(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', ':']) + 1)..];
        var letters = string.Concat(last.Split('-', '.', '_', '=', '+', '@', ',').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return string.Concat(letters.Where(char.IsAsciiLetterOrDigit));
    }

    private static IEnumerable<ConditionClause> Stated(AuthorizationRequest request)
    {
        string[] keys = request switch
        {
            { Resource.Kind: ResourceKind.KmsKey } => [StatedContext.ViaServiceKey, StatedContext.SecretArnKey],
            { Caller.Kind: CallerKind.Service } => [StatedContext.SourceAccountKey],
            _ => [],
        };
        return keys.Select(key => (key, value: StatedContext.Single(request, key))).Where(pair => pair.value is not null)
            .Select(pair => new ConditionClause(ConditionOperator.StringEquals, SetQualifier.None, false, pair.key, [pair.value!]));
    }
}
