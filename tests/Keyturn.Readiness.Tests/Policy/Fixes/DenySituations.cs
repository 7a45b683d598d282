using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>Situations in which a statement denies.</summary>
internal static class DenySituations
{
    private const string NotVpce = """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""";
    private const string NotAddress = """{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}""";
    private const string NotOrg = """{"StringNotEquals":{"aws:PrincipalOrgID":"o-1"}}""";
    private const string NotAdmin = """{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/admin"}}""";

    private static readonly EndpointFacts First = EndpointFacts.Through("vpce-1", "vpc-1", Nothing);
    private static readonly EndpointFacts Closed = EndpointFacts.Through("vpce-1", "vpc-1", Layer(Allow("s3:*", To("*"))));

    private static string ForOthers(string condition, string action = "secretsmanager:*") => Deny(action, To("*") + When(condition));

    public static IEnumerable<Situation> All =>
    [
        new("identity denies", ReadSecret, None with { Identity = AllBut(Deny()) }, ["ExceptFromDeny"]),
        new("identity denies by a policy of AWS", ReadSecret, None with { Identity = Named("arn:aws:iam::aws:policy/AWSDenyAll", Allow(), Deny()) }, [], "PolicyNotEditable"),
        new("identity denies one secret and all others", ReadSecret, None with { Identity = AllBut($$"""{"Effect":"Deny","Action":["secretsmanager:Get*","s3:*"],"Resource":["{{SecretArn}}","arn:aws:s3:::*"]}""") }, ["ExceptFromDeny"]),
        new("identity denies by NotAction", ReadSecret, None with { Identity = AllBut("""{"Effect":"Deny","NotAction":"s3:*","Resource":"*"}""") }, ["ExceptFromDeny"]),
        new("identity denies by NotResource", ReadSecret, None with { Identity = AllBut("""{"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::*"}""") }, ["ExceptFromDeny"]),
        new("identity denies a pattern that others of its secrets need", ReadSecret, None with { Identity = AllBut($$"""{"Effect":"Deny","Action":"*","Resource":"{{SecretArn[..^9]}}*"}""") }, [], "NothingNarrowHelps"),
        new("identity denies a pattern, nothing else is granted", ReadSecret, None with { Identity = Layer($$"""{"Effect":"Allow","Action":"{{Read}}","Resource":"{{SecretArn}}"}""", $$"""{"Effect":"Deny","Action":"*","Resource":"{{SecretArn[..^9]}}*"}""") }, ["ExceptFromDeny"]),
        new("boundary denies", ReadSecret, Granting with { Boundary = AllBut(Deny("secretsmanager:*")) }, ["ExceptFromDeny"]),
        new("session policy denies", ReadSecret, Granting with { Session = AllBut(Deny(Read)) }, ["ExceptFromDeny"]),
        new("service control policy denies", ReadSecret, Granting with { Scps = [Layer(Allow()), AllBut(Deny("secretsmanager:*", When(NotAdmin)))] }, ["ExceptFromDeny"]),
        new("service control policy denies twice", ReadSecret, Granting with { Scps = [AllBut(Deny("secretsmanager:*", When(NotAdmin)), Deny(Read))] }, ["ExceptFromDeny + ExceptFromDeny"]),
        new("resource control policy denies", ReadSecret, Granting with { Rcps = [ForAllBut(ForOthers(NotAdmin, "*"))] }, ["ExceptFromDeny"]),
        new("resource control policy denies other organizations", ReadOther with { Context = RequestContext.Empty.With("aws:PrincipalOrgID", "o-2") },
            Granting with { Resource = Layer(Allow(Read, To(RoleArn))), Rcps = [ForAllBut(ForOthers(NotOrg, "*"))] }, ["ExceptFromDeny"]),
        new("endpoint policy denies", ReadSecret.Through("vpce-1"), Granting with { Endpoint = ForAllBut(ForOthers(NotAdmin)) }, ["ExceptFromDeny"]),
        new("secret's policy denies", ReadSecret, Granting with { Resource = Layer(Deny("secretsmanager:*", To(RoleArn))) }, ["ExceptFromDeny"]),
        new("secret's policy denies Read alone", ReadSecret, Granting with { Resource = Layer(ForOthers(NotAdmin, Read)) }, ["ExceptFromDeny"]),
        new("secret's policy denies all but a principal", ReadSecret, Granting with { Resource = Layer($$"""{"Effect":"Deny","Action":"*","Resource":"*","NotPrincipal":{"AWS":"arn:aws:iam::{{Account}}:role/admin"} }""") }, ["ExceptFromDeny"]),
        new("NotPrincipal under a boundary", ReadSecret, Granting with { Boundary = Layer(Allow()), Resource = Layer($$"""{"Effect":"Deny","Action":"*","Resource":"*","NotPrincipal":{"AWS":["{{RoleArn}}","{{SessionArn}}","{{RootArn}}"]} }""") }, ["ExceptFromDeny"]),
        new("secret's policy denies other organizations", ReadSecret with { Context = RequestContext.Empty.With("aws:PrincipalOrgID", "o-2") }, Granting with { Resource = Layer(ForOthers(NotOrg)) }, ["ExceptFromDeny"]),
        new("secret's policy denies by a tag", ReadSecret with { Caller = Session with { Tags = Map(("team", "a")) } },
            Granting with { Resource = Layer(ForOthers("""{"StringNotEquals":{"aws:PrincipalTag/team":"b"}}""")) }, ["ExceptFromDeny"]),
        new("secret's policy denies past the endpoint", ReadSecret.Through(null), Granting with { Resource = Layer(ForOthers(NotVpce)) }, ["ComeThroughEndpoint vpce-1", "ExceptFromDeny"]) { Endpoints = [First] },
        new("secret's policy denies past an endpoint that is not known", ReadSecret.Through(null), Granting with { Resource = Layer(ForOthers(NotVpce)) }, ["ExceptFromDeny"]),
        new("secret's policy denies through another endpoint", ReadSecret.Through("vpce-2"), Granting with { Resource = Layer(ForOthers(NotVpce)) }, ["ComeThroughEndpoint vpce-1", "ExceptFromDeny"]) { Endpoints = [First] },
        new("secret's policy denies past an endpoint whose policy lacks it", ReadSecret.Through(null), Granting with { Resource = Layer(ForOthers(NotVpce)) },
            ["AllowInEndpointPolicy + ComeThroughEndpoint vpce-1", "ExceptFromDeny"]) { Endpoints = [Closed] },
        new("secret's policy denies past an endpoint whose policy was not read", ReadSecret.Through(null), Granting with { Resource = Layer(ForOthers(NotVpce)) }, ["ExceptFromDeny"]) { Endpoints = [First with { Policy = NotRead }] },
        new("secret's policy denies past the VPC", ReadSecret.Through(null), Granting with { Resource = Layer(ForOthers("""{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}""")) }, ["ComeThroughEndpoint vpce-1", "ExceptFromDeny"]) { Endpoints = [First] },
        new("secret's policy denies without any endpoint", ReadSecret.Through(null), Granting with { Resource = Layer(ForOthers("""{"Null":{"aws:SourceVpce":"true"}}""")) }, ["ComeThroughEndpoint vpce-1", "ExceptFromDeny"]) { Endpoints = [First] },
        new("service control policy denies past the endpoint", ReadSecret.Through(null), Granting with { Scps = [AllBut(Deny(rest: When(NotVpce)))] }, ["ComeThroughEndpoint vpce-1", "ExceptFromDeny"]) { Endpoints = [First] },
        new("two policies deny past the endpoint", ReadSecret.Through(null), Granting with { Scps = [AllBut(Deny(rest: When(NotVpce)))], Resource = Layer(ForOthers(NotVpce)) },
            ["ComeThroughEndpoint vpce-1", "ExceptFromDeny + ExceptFromDeny"]) { Endpoints = [First] },
        new("allowed through the endpoint only", ReadSecret.Through(null), None with { Resource = Layer(Allow(Read, To(RoleArn) + When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy", "ComeThroughEndpoint vpce-1"]) { Endpoints = [First] },
        new("denied from other addresses, past all endpoints", ReadSecret with { Context = ReadSecret.Through(null).Context.With("aws:SourceIp", "198.51.100.7") },
            Granting with { Resource = Layer(ForOthers(NotAddress)) }, ["ComeFromAddress 203.0.113.0/24", "ExceptFromDeny"]),
        new("denied from other addresses, through an endpoint", ReadSecret.Through("vpce-1"), Granting with { Resource = Layer(ForOthers(NotAddress)) }, ["ComeFromAddress 203.0.113.0/24", "ExceptFromDeny"]),
        new("denied from addresses that are not private", ReadSecret.Through("vpce-1"), Granting with { Resource = Layer(ForOthers("""{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""")) }, ["ExceptFromDeny"]),
        new("denied other version stages", ReadSecret with { Context = RequestContext.Empty.With("secretsmanager:VersionStage", ContextValue.Absent) },
            Granting with { Resource = Layer(ForOthers("""{"StringNotEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}""", Read)) }, ["ExceptFromDeny", "NameTheVersion AWSCURRENT"]),
        new("denied, and nothing grants", ReadSecret, None with { Resource = Layer(ForOthers(NotAdmin)) }, ["AllowInIdentityPolicy + ExceptFromDeny", "AllowInSecretPolicy + ExceptFromDeny"]),
        new("denied in another account, and nothing grants", ReadOther, None with { Resource = Layer(ForOthers(NotAdmin)) }, ["AllowInIdentityPolicy + AllowInSecretPolicy + ExceptFromDeny"]),
        new("denied, and a service control policy not read", ReadSecret, None with { Scps = [NotRead], Resource = Layer(ForOthers(NotAdmin)) }, [], "HangsOn"),
        new("denied where it is not known whether the organization reaches", ReadSecret, None with { Scps = [AllBut(Deny())], CallerInManagementAccount = Keyturn.Readiness.Policy.Logic.Truth.Unknown },
            ["AllowInIdentityPolicy + ExceptFromDeny", "AllowInSecretPolicy + ExceptFromDeny"]),
        new("denied by a policy of AWS past an endpoint that is not known", ReadSecret.Through(null), Granting with { Identity = Named("arn:aws:iam::aws:policy/Closed", Allow(), Deny(rest: When(NotVpce))) }, [], "PolicyNotEditable", "EndpointNotKnown"),
        new("denied by a policy of AWS past every endpoint", ReadSecret.Through(null), Granting with { Identity = Named("arn:aws:iam::aws:policy/Closed", Allow(), Deny(rest: When("""{"Null":{"aws:SourceVpce":"true"}}"""))) }, [], "PolicyNotEditable", "EndpointNotKnown"),
        new("denied by a policy of AWS past the endpoint", ReadSecret.Through(null), Granting with { Identity = Named("arn:aws:iam::aws:policy/Closed", Allow(), Deny(rest: When(NotVpce))) }, ["ComeThroughEndpoint vpce-1"]) { Endpoints = [First] },
        new("denied to a service's role by its own policy", ReadSecret with { Caller = Linked }, Granting with { Identity = AllBut(Deny()) }, [], "ServiceLinkedRole"),
        new("denied to a service's role by the secret's policy", ReadSecret with { Caller = Linked }, Granting with { Resource = Layer(ForOthers(NotAdmin)) }, ["ExceptFromDeny"]),
        new("denied to a user by the secret's policy", ReadSecret with { Caller = Caller.User(UserArn) }, Granting with { Resource = Layer(ForOthers(NotAdmin)) }, ["ExceptFromDeny"]),
        new("denied to a service by the secret's policy", ReadSecret with { Caller = Caller.OfService("x.amazonaws.com") },
            None with { Resource = Layer(Allow(Read, ""","Principal":{"Service":"x.amazonaws.com"}"""), ForOthers("""{"StringNotEquals":{"aws:PrincipalServiceName":"y.amazonaws.com"}}""")) }, [], "NothingNarrowHelps"),
        new("denied to a path like a pattern", ReadSecret with { Caller = Caller.RoleSession($"arn:aws:iam::{Account}:role/a*/web") }, Granting with { Resource = Layer(Deny(Read, To("*"))) }, [], "CallerNotNameable"),
        new("denied twice in one policy of the secret", ReadSecret, Granting with { Resource = Layer(ForOthers(NotAdmin), Deny("secretsmanager:Get*", To("*"))) }, ["ExceptFromDeny + ExceptFromDeny"]),
        new("denied from one of several blocks", ReadSecret.Through("vpce-1"), Granting with { Resource = Layer(ForOthers("""{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.0/24","198.51.100.0/24"]}}""")) }, ["ComeFromAddress 203.0.113.0/24", "ExceptFromDeny"]),
        new("denied through every endpoint", ReadSecret.Through("vpce-1"), Granting with { Resource = Layer(ForOthers("""{"Null":{"aws:SourceVpce":"false"}}""")) }, ["ExceptFromDeny"]) { Endpoints = [First] },
        new("denied through two endpoints in turn", ReadSecret.Through(null), Granting with { Scps = [AllBut(Deny(rest: When(NotVpce)))], Resource = Layer(ForOthers("""{"StringNotEquals":{"aws:SourceVpce":"vpce-2"}}""")) },
            ["ComeThroughEndpoint vpce-1 + ExceptFromDeny", "ComeThroughEndpoint vpce-2 + ExceptFromDeny", "ExceptFromDeny + ExceptFromDeny"]) { Endpoints = [First, EndpointFacts.Through("vpce-2", null, Nothing)] },
        new("more denies than are searched through, and a boundary of AWS", ReadSecret.Through(null), Granting with
        {
            Scps = [.. Enumerable.Range(1, 9).Select(at => AllBut(Deny(rest: When($$$"""{"StringNotEquals":{"aws:SourceVpce":"vpce-{{{at}}}"}}"""))))], Boundary = Named("arn:aws:iam::aws:policy/ReadOnlyAccess", Allow("s3:*")),
        }, [], "PolicyNotEditable", "TooMuchToChange") { Endpoints = [.. Enumerable.Range(1, 9).Select(at => EndpointFacts.Through($"vpce-{at}", "vpc-1", Nothing))] },
    ];

    private static Caller Linked { get; } = Caller.RoleSession($"arn:aws:iam::{Account}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", $"arn:aws:sts::{Account}:assumed-role/AWSServiceRoleForX/s");
}
