using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Whose policies a change is about: of a role, a secret, a key, an endpoint, an organization.</summary>
/// <param name="Kind">The kind of policies.</param>
/// <param name="Owner">ARN of the role, user, secret, function or key; id of the endpoint; for policies of an organization the account that they reach.</param>
/// <param name="Account">The account in which the change is made; empty for the management account of an organization.</param>
public sealed record PolicyPlace(LayerKind Kind, string Owner, string Account)
{
    /// <summary>The place of a layer of a request. An endpoint counts as one of the caller's account, whose VPC it usually stands in.</summary>
    public static PolicyPlace Of(LayerKind kind, AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return kind switch
        {
            LayerKind.Resource or LayerKind.Key or LayerKind.Grants => new(kind, request.Resource.Arn, request.Resource.Account),
            LayerKind.Rcp => new(kind, request.Resource.Account, ""),
            LayerKind.Scp => new(kind, request.Caller.Account, ""),
            LayerKind.Endpoint => new(kind, EndpointOf(request), request.Caller.Account),
            _ => new(kind, CallerNames.Holder(request.Caller) ?? request.Caller.Name, request.Caller.Account),
        };
    }

    private static string EndpointOf(AuthorizationRequest request) =>
        request.Context.Find("aws:SourceVpce") is ContextValue.KnownValue { Values: [var id] } ? id : "";
}
