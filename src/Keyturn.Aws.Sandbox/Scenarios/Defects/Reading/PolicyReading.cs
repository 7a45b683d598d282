using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>What the policies of the small world say of a consumer, each kind by itself.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html</remarks>
internal static class PolicyReading
{
    private const string Allow = "Allow";

    /// <summary>An own or attached policy of the consumer's role allows the call.</summary>
    public static bool ByRole(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) => ByRole(region, consumer.Role, request);

    /// <summary>An own or attached policy of a role allows the call.</summary>
    public static bool ByRole(SandboxRegion region, RoleRecord role, PolicyRequest request) => Documents(region, role).Any(document => Statements.Say(Allow, document, request));

    /// <summary>The boundary of the role, if it has one, leaves room for the call.</summary>
    public static bool WithinBoundary(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) =>
        consumer.Role.PermissionsBoundary is not { } arn || Statements.Say(Allow, InForce(region, arn), request);

    /// <summary>The policy of the secret allows the role to read.</summary>
    public static bool BySecret(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) => Statements.Say(Allow, HealthyWorld.Secret(region).ResourcePolicy, request, "*", consumer.Role.Arn);

    /// <summary>The policy of the secret forbids the role to read.</summary>
    public static bool DeniedBySecret(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) =>
        Statements.Say("Deny", HealthyWorld.Secret(region).ResourcePolicy, request, "*", consumer.Role.Arn);

    /// <summary>The policy of the endpoint lets the call through; an endpoint without a policy of its own lets everything through.</summary>
    public static bool ThroughEndpoint(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) =>
        Target.Endpoint(region)?.Policy is not { } policy || Statements.Say(Allow, policy, request, "*", consumer.Role.Arn);

    /// <summary>The key policy names the role, or leaves it to IAM and a policy of the role allows.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html</remarks>
    public static bool ByKey(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) =>
        Statements.Say(Allow, Key(region).Policy, request, "*", consumer.Role.Arn)
        || (Statements.Say(Allow, Key(region).Policy, request, region.Account.Id, $"arn:aws:iam::{region.Account.Id}:root") && ByRole(region, consumer, request));

    /// <summary>The key policy forbids the role.</summary>
    public static bool DeniedByKey(SandboxRegion region, ConsumerNow consumer, PolicyRequest request) => Statements.Say("Deny", Key(region).Policy, request, "*", consumer.Role.Arn);

    /// <summary>The key of the secret.</summary>
    public static KeyRecord Key(SandboxRegion region) => region.Keys.Find(ArticleNetwork.KeyArn[(ArticleNetwork.KeyArn.LastIndexOf('/') + 1)..]) ?? throw new InvalidOperationException("There is no key.");

    private static IEnumerable<string> Documents(SandboxRegion region, RoleRecord role) => role.InlinePolicies.Values.Concat(role.AttachedPolicies.Select(arn => InForce(region, arn)));

    private static string InForce(SandboxRegion region, string arn)
    {
        var policy = region.Account.Identities.Policies[arn];
        return policy.Find(policy.DefaultVersionId)!.Document;
    }
}
