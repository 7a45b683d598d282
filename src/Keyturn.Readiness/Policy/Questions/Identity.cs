using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Questions;

/// <summary>Who asks Secrets Manager: the caller, the layers on its side, and the way of its requests.</summary>
/// <param name="Caller">The principal.</param>
/// <param name="Side">The layers of the caller; those of the resource are still to be filled in.</param>
/// <param name="Path">The way to Secrets Manager.</param>
/// <param name="Context">Condition keys that were declared.</param>
internal sealed record Identity(Caller Caller, PolicyLayers Side, EndpointFacts Path, RequestContext Context)
{
    public static Identity Of(ConsumerFacts consumer, RoleFacts role) => Of(
        role,
        consumer.SessionArn,
        consumer.Session ?? (consumer.HasPlainSessions ? Layer.Absent : Layer.NotRead("SessionPolicyNotKnown")),
        consumer.HasPlainSessions,
        consumer.Path) with { Context = consumer.Context };

    public static Identity Of(FunctionFacts function, RoleFacts role) => Of(role, function.SessionArn, Layer.Absent, true, function.Path);

    private static Identity Of(RoleFacts role, string? sessionArn, Layer session, bool hasRoleTagsOnly, EndpointFacts path) => new(
        (role.IsUser ? Caller.User(role.Arn) : Caller.RoleSession(role.Arn, sessionArn)) with { Tags = hasRoleTagsOnly ? role.Tags : null },
        new PolicyLayers
        {
            Identity = role.Identity,
            Boundary = role.Boundary,
            Session = session,
            Scps = role.Scps,
            CallerInManagementAccount = role.InManagementAccount,
        },
        path,
        RequestContext.Empty);
}
