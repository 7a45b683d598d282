using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using PolicyLayer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Explanation;

/// <summary>Requests that are decided as they are for every kind of reason.</summary>
internal static class ExplanationExamples
{
    private static readonly PolicyLayers None = PolicyLayers.None;
    private static readonly PolicyLayers Granting = None with { Identity = Layer(Allow()) };
    private static readonly AuthorizationRequest ReadOther = ReadSecret with { Resource = Target.Secret(OtherSecretArn) };
    private static readonly AuthorizationRequest DecryptOther = DecryptKey with { Resource = Target.KmsKey(OtherKeyArn) };
    private static readonly Caller Service = Caller.OfService("x.amazonaws.com");
    private static readonly Caller Federated = Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/bob");

    public static IEnumerable<(string Name, AuthorizationRequest Request, PolicyLayers Layers)> All =>
    [
        ("allowed by identity and resource, past limits", ReadSecret, Granting with
        {
            Boundary = Layer(Allow()), Session = Layer(Allow()), Scps = [Layer(Allow())], Resource = Layer(Allow(Read, To(RoleArn)), Allow("s3:*", To(RoleArn)), Deny("s3:*", To("*"))), Endpoint = Layer(Allow(rest: To("*"))), Rcps = [Layer(Allow(rest: To("*")))],
        }),
        ("allowed by identity and key policy and a grant", DecryptKey, Granting with { Resource = Layer(Allow("kms:*", To(RootArn))), Grants = GrantList.Read(new KmsGrant("g-1", RoleArn, ["Decrypt"]), new KmsGrant("g-2", UserArn, ["Decrypt"])) }),
        ("denied by a statement with and one without Sid", ReadSecret, Granting with { Boundary = Layer(Allow(), Deny()), Scps = [Layer("""{"Sid":"","Effect":"Deny","Action":"*","Resource":"*"}""", """{"Sid":"Out","Effect":"Deny","Action":"*","Resource":"*"}""")] }),
        ("nothing anywhere", ReadSecret, None),
        ("nothing anywhere for a key", DecryptKey, None),
        ("nothing anywhere for a service", ReadSecret with { Caller = Service }, None),
        ("nothing anywhere for a service on a key", DecryptKey with { Caller = Service }, None),
        ("nothing without resource", ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any }, None),
        ("another action without resource", ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any }, None with { Identity = Layer(Allow("secretsmanager:Get*Value"), Allow("s3:*")) }),
        ("all but this action", ReadSecret, None with { Identity = Layer("""{"Effect":"Allow","NotAction":["secretsmanager:Get*","s3:*"],"Resource":"*"}""") }),
        ("all but this secret", ReadSecret, None with { Identity = Layer($$"""{"Effect":"Allow","Action":"*","NotResource":["{{SecretArn}}","arn:aws:s3:::x"]}""") }),
        ("all but this role", ReadSecret, None with { Resource = Layer($$"""{"Effect":"Allow","Action":"*","Resource":"*","NotPrincipal":{"AWS":["{{SessionArn}}","{{RoleArn}}","{{RootArn}}"]} }""") }),
        ("for a service", ReadSecret, None with { Resource = Layer("""{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"AWS":"arn:aws:iam::444455556666:role/x","Service":"x.amazonaws.com","Federated":"f","CanonicalUser":"c"}}""") }),
        ("for everybody, another action", ReadSecret, None with { Resource = Layer(Allow("s3:*", To("*"))) }),
        ("for everybody under two conditions", ReadSecret with { Context = RequestContext.Empty.With("aws:PrincipalOrgID", "o-2").With("aws:SourceVpce", "vpce-2") },
            None with { Resource = Layer(Allow(rest: To("*") + When("""{"StringEquals":{"aws:PrincipalOrgID":["o-1","o-3"],"aws:SourceVpce":"vpce-1"}}"""))) }),
        ("a condition on a key that may be absent", ReadSecret with { Context = RequestContext.Empty.With("aws:SourceVpce", ContextValue.MaybeAbsent("vpce-2")) }, None with { Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"""))) }),
        ("a condition on a set", ReadSecret with { Context = RequestContext.Empty.With("aws:TagKeys", ContextValue.KnownSet("a", "b")) }, None with { Identity = Layer(Allow(rest: When("""{"ForAnyValue:StringEquals":{"aws:TagKeys":["c"]}}"""))) }),
        ("one condition is nearer than another action and another resource", ReadSecret, None with
        {
            Identity = Layer(Allow("s3:*"), $$"""{"Effect":"Allow","Action":"*","Resource":"{{OtherSecretArn}}"}""", Allow(rest: When("""{"StringEquals":{"aws:PrincipalAccount":"1","aws:SourceAccount":"2"}}"""))),
        }),
        ("another resource is nearer than another action", ReadSecret, None with { Identity = Layer(Allow("s3:*"), $$"""{"Effect":"Allow","Action":"*","Resource":"{{OtherSecretArn}}","Condition":{"StringEquals":{"aws:PrincipalAccount":"1"} } }""") }),
        ("another principal is nearer than another resource", ReadSecret, None with
        {
            Resource = Layer($$"""{"Effect":"Allow","Action":"*","Resource":"{{OtherSecretArn}}","Principal":"*"}""", Allow(rest: To(UserArn) + When("""{"StringEquals":{"aws:PrincipalAccount":"1"}}"""))),
        }),
        ("limits that lack it, the resource grants the session", ReadSecret, None with { Boundary = Layer(), Session = Layer(), Resource = Layer(Allow(rest: To(SessionArn))), Endpoint = Layer(Allow("s3:*", To("*"))) }),
        ("a resource control policy that allows nothing", ReadSecret, Granting with { Rcps = [Layer()], Scps = [Layer()] }),
        ("identity grants in vain, the endpoint does not let it through", ReadSecret, Granting with { Endpoint = Layer() }),
        ("other account, nothing grants", ReadOther, None),
        ("other account, the resource grants another", ReadOther, Granting with { Resource = Layer(Allow(rest: To(UserArn))) }),
        ("other account, boundary and identity lack it", ReadOther, None with { Boundary = Layer(), Resource = Layer(Allow(rest: To(RoleArn))) }),
        ("key of another account, nothing grants", DecryptOther, None),
        ("key of another account under an action that does not work there", DecryptOther with { Action = "kms:PutKeyPolicy" }, Granting),
        ("AWS managed key of another account", DecryptOther, Granting with { Key = KeyFacts.AwsManaged }),
        ("AWS managed key, called directly", DecryptKey with { Context = RequestContext.Empty.With("kms:ViaService", ContextValue.Absent) }, Granting with { Key = KeyFacts.AwsManaged }),
        ("key policy delegates, identity lacks it", DecryptKey, None with { Resource = Layer(Allow("kms:*", To(RootArn))) }),
        ("key policy grants the role under a boundary", DecryptKey, None with { Resource = Layer(Allow("kms:*", To(RoleArn))), Boundary = Layer() }),
        ("key policy delegates something else", DecryptKey, Granting with { Resource = Layer(Allow("kms:Describe*", To(RootArn))) }),
        ("federated user without session policy", ReadSecret with { Caller = Federated }, Granting),
        ("federated user with a session policy that lacks it", ReadSecret with { Caller = Federated }, Granting with { Session = Layer(Allow("s3:*")) }),
        ("federated user whom the resource grants, past the endpoint", ReadSecret with { Caller = Federated }, None with { Resource = Layer(Allow(rest: To(Federated.Name))), Endpoint = Layer() }),
        ("federated user on a key that grants the user", DecryptKey with { Caller = Federated }, None with { Resource = Layer(Allow(rest: To(Federated.Name))), Endpoint = Layer() }),
        ("certainly denied, not known how", ReadSecret, None with { Scps = [PolicyLayer.NotRead("AccessDenied")], Rcps = [PolicyLayer.NotRead("Throttled")] }),
        ("not known", ReadSecret, None with { Identity = PolicyLayer.NotRead("AccessDenied"), Boundary = PolicyLayer.NotRead("Throttled") }),
        ("allowed through two endpoints", ReadSecret, None with { Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":["vpce-1","vpce-2"]}}"""))) }),
        ("allowed through all but two endpoints", ReadSecret, None with { Identity = Layer(Allow(rest: When("""{"StringNotEquals":{"aws:SourceVpce":["vpce-1","vpce-2"]}}"""))) }),
        ("allowed but through an endpoint or none", ReadSecret, None with { Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":["vpce-1","vpce-2","vpce-3"]}}"""))) }),
        ("allowed in an organization and by a version", ReadSecret, None with { Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:PrincipalOrgID":"o-1","secretsmanager:VersionStage":"AWSCURRENT"}}"""))) }),
        ("denied without a VPC", ReadSecret, Granting with { Resource = Layer(Deny(rest: To("*") + When("""{"Null":{"aws:SourceVpc":"true"}}"""))) }),
        ("denied without an endpoint", ReadSecret, Granting with { Resource = Layer(Deny(rest: To("*") + When("""{"Null":{"aws:SourceVpce":"true"}}"""))) }),
        ("allowed however two keys turn out", ReadSecret, None with
        {
            Identity = Layer(
                Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")), Allow(rest: When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"},"StringEquals":{"aws:SourceVpc":"vpc-1"}}""")),
                Allow(rest: When("""{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}"""))),
        }),
    ];
}
