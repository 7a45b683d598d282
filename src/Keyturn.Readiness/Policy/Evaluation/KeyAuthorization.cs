using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>What is special to KMS keys: the fixed policy of the AWS managed key, grants, and what works across accounts.</summary>
/// <remarks>"Authentication and access control for AWS KMS", KMS Developer Guide.</remarks>
internal static class KeyAuthorization
{
    /// <summary>"Allowing users in other accounts to use a KMS key": the operations that work there.</summary>
    public static bool WorksAcrossAccounts(string action) => NameOf(action).ToUpperInvariant() is
        "DECRYPT" or "ENCRYPT" or "GENERATEDATAKEY" or "GENERATEDATAKEYWITHOUTPLAINTEXT" or "GENERATEDATAKEYPAIR" or "GENERATEDATAKEYPAIRWITHOUTPLAINTEXT"
        or "REENCRYPTFROM" or "REENCRYPTTO" or "SIGN" or "VERIFY" or "GENERATEMAC" or "VERIFYMAC" or "DERIVESHAREDSECRET" or "DESCRIBEKEY" or "GETKEYROTATIONSTATUS"
        or "GETPUBLICKEY" or "CREATEGRANT" or "LISTGRANTS" or "RETIREGRANT" or "REVOKEGRANT";

    /// <summary>The policy of the resource; for the AWS managed key the one that it is known to have.</summary>
    public static Layer PolicyOf(AuthorizationRequest request, PolicyLayers layers) =>
        request.Resource.Kind == ResourceKind.KmsKey && layers.Key?.Manager == KeyOwner.Aws && layers.Resource is not Layer.ReadLayer
            ? Layer.Read(AwsManagedKeyPolicy.For(request.Resource.Arn))
            : layers.Resource;

    /// <summary>In which capacity grants of the key give the action to the caller.</summary>
    /// <remarks>"Grants in AWS KMS", KMS Developer Guide: they only ever allow.</remarks>
    public static PrincipalMatch Grants(AuthorizationRequest request, PolicyLayers layers)
    {
        if (request.Resource.Kind != ResourceKind.KmsKey)
        {
            return new(Answer.No, Answer.No, Answer.No);
        }

        if (layers.Grants.NotReadReason is { } reason)
        {
            var unknown = Answer.Unknown(new Question(UnknownCode.LayerNotRead, reason, new(LayerKind.Grants)));
            return new(unknown, unknown, unknown);
        }

        var matches = layers.Grants.Grants.Select(grant => GrantMatcher.Match(grant, request)).ToList();
        return new(
            Answer.Any(matches.Select(match => match.Direct)),
            Answer.Any(matches.Select(match => match.Role)),
            Answer.Any(matches.Select(match => match.Account)));
    }

    /// <summary>The grants that certainly cover the request and name the caller, in whatever capacity.</summary>
    public static ImmutableArray<KmsGrant> Covering(AuthorizationRequest request, PolicyLayers layers) =>
        request.Resource.Kind != ResourceKind.KmsKey ? [] : [.. layers.Grants.Grants.Where(grant => GrantMatcher.Match(grant, request).Any.IsYes)];

    /// <summary>Whether a grant alone allows. Whether an implicit deny of boundary or session policy limits it is not documented.</summary>
    public static Answer AllowedByGrant(AllLayers layers, Caller caller)
    {
        var limits = layers.Boundary.Allows.And(layers.Session.Allows);
        var toCaller = layers.Grants.Direct.Or(layers.Grants.Role);
        var limited = limits.Or(Answer.Unknown(UnknownCode.GrantUnderBoundary, caller.Name));
        return toCaller.And(limited).Or(layers.Grants.Account.And(layers.Identity.Allows).And(layers.Limits(caller)));
    }

    public static string NameOf(string action) => action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
