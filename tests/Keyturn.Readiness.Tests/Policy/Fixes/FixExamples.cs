using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>One fix of every form that a text can take.</summary>
internal static class FixExamples
{
    private const string Scp = "arn:aws:organizations::999988887777:policy/o-1/service_control_policy/p-12345678";
    private const string Boundary = $"arn:aws:iam::{Account}:policy/boundary";
    private const string NotVpce = """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""";

    private static readonly AuthorizationRequest Invoke = new(
        Caller.OfService("secretsmanager.amazonaws.com"), "lambda:InvokeFunction", Target.Function($"arn:aws:lambda:eu-west-1:{Account}:function:rotate"), RequestContext.Empty.With("aws:SourceAccount", Account));

    private static readonly (string Name, Func<Fix> Find)[] Finders =
    [
        ("new inline policy of a role", () => One(ReadSecret, None, FixCode.AllowInIdentityPolicy)),
        ("new inline policy of a user", () => One(ReadSecret with { Caller = Caller.User(UserArn) }, None, FixCode.AllowInIdentityPolicy)),
        ("new policy of a secret", () => One(ReadSecret, None, FixCode.AllowInSecretPolicy)),
        ("policy of a secret with an array of statements", () => One(ReadSecret, None with { Resource = Layer(Allow(Read, To($"arn:aws:iam::{Account}:role/o'brien"))) }, FixCode.AllowInSecretPolicy)),
        ("policy of a secret with one statement that is no array", () => One(ReadSecret, None with { Resource = Text("secret", $$"""{"Statement":{{Allow("secretsmanager:*", To($"arn:aws:iam::{Account}:role/db"))}}}""") }, FixCode.AllowInSecretPolicy)),
        ("key policy", () => One(DecryptForSecret, None with { Resource = Administered }, FixCode.AllowInKeyPolicy)),
        ("policy of a function", () => One(Invoke, None, FixCode.AllowInFunctionPolicy)),
        ("boundary", () => One(ReadSecret, Granting with { Boundary = Named(Boundary, Allow("s3:*", When("""{"StringLike":{"s3:prefix":"${aws:username}/*"}}"""))) }, FixCode.AllowInBoundary)),
        ("session policy", () => One(ReadSecret, Granting with { Session = Elsewhere }, FixCode.AllowInSessionPolicy)),
        ("service control policy", () => One(ReadSecret, Granting with { Scps = [Named(Scp, Allow("s3:*"))] }, FixCode.AllowInServiceControlPolicy)),
        ("new service control policy", () => One(ReadSecret, Granting with { Scps = [Named("arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess", Allow("s3:*"))] }, FixCode.AllowInServiceControlPolicy)),
        ("endpoint policy", () => One(ReadSecret.Through("vpce-1"), Granting with { Endpoint = Layer(Allow("s3:*", To("*"))) }, FixCode.AllowInEndpointPolicy)),
        ("exception in a condition that has none", () => One(ReadSecret, Granting with { Resource = Layer(Deny(Read, To("*"))) }, FixCode.ExceptFromDeny)),
        ("exception beside other operators, the rest stays denied", () => One(ReadSecret.Through(null), Granting with { Resource = Layer(Deny("secretsmanager:*", To("*") + When(NotVpce))) }, FixCode.ExceptFromDeny)),
        ("exception beside another key", () => One(ReadSecret, Granting with { Resource = Text("secret", $$"""{"Version":"2012-10-17","Statement":[{{Deny(Read, To("*") + When("""{"ArnNotEquals":{"aws:SourceArn":"arn:aws:s3:::x"}}"""))}}]}""") }, FixCode.ExceptFromDeny)),
        ("exception in a list that is there", () => One(ReadSecret, Granting with { Resource = Layer(Deny(Read, To("*") + When("""{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin"}}"""))) }, FixCode.ExceptFromDeny)),
        ("exception in a statement that is no array", () => One(ReadSecret, Granting with { Resource = Text("secret", $$"""{"Version":"2012-10-17","Statement":{{Deny("*", To("*"))}}}""") }, FixCode.ExceptFromDeny)),
        ("exception in one statement that needs no second", () => One(ReadSecret, Granting with { Resource = Text("secret", $$"""{"Version":"2012-10-17","Statement":{{Deny(Read, To("*") + When("""{"Bool":{"aws:PrincipalIsAWSService":"false"}}"""))}}}""") }, FixCode.ExceptFromDeny)),
        ("exception in an inline policy", () => One(ReadSecret, Granting with { Identity = Named("inline", Allow(), Deny(Read)) }, FixCode.ExceptFromDeny)),
        ("exception in a resource control policy", () => One(ReadSecret, Granting with { Rcps = [Named("arn:aws:organizations::999988887777:policy/o-1/resource_control_policy/p-87654321", Deny("secretsmanager:*", To("*")))] }, FixCode.ExceptFromDeny)),
        ("through an endpoint", () => One(ReadSecret.Through(null), Granting with { Resource = Layer(Deny(Read, To("*") + When(NotVpce))) }, FixCode.ComeThroughEndpoint)),
        ("from an address", () => One(ReadSecret.Through("vpce-1"), Granting with { Resource = Layer(Deny(Read, To("*") + When("""{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"""))) }, FixCode.ComeFromAddress)),
        ("a version stage", () => One(ReadSecret with { Context = RequestContext.Empty.With("secretsmanager:VersionStage", ContextValue.Absent) },
            Granting with { Resource = Layer(Deny(Read, To("*") + When("""{"StringNotEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}"""))) }, FixCode.NameTheVersion)),
    ];

    public static int Count => Finders.Length;

    /// <summary>All, each found anew.</summary>
    public static IEnumerable<(string Name, Fix Fix)> All => Finders.Select(pair => (pair.Name, pair.Find()));

    public static Fix At(int example) => Finders[example].Find();

    /// <summary>The fix that starts with a change of a kind.</summary>
    private static Fix One(AuthorizationRequest request, PolicyLayers layers, FixCode code) =>
        FixFinder.Find(request, layers, EndpointFacts.Through("vpce-1", "vpc-1", Nothing)).Fixes.First(fix => fix.Changes[0].Code == code);

    private static Layer Text(string name, string text) => Keyturn.Readiness.Policy.Layers.Layer.Read(PolicySource.Parse(name, text));
}
