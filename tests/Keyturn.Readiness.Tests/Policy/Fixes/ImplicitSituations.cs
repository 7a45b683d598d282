using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>Situations in which nothing denies, but something lacks.</summary>
internal static class ImplicitSituations
{
    private static readonly Caller User = Caller.User(UserArn);
    private static readonly Caller Federated = Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/bob", UserArn);
    private static readonly Caller Linked = Caller.RoleSession($"arn:aws:iam::{Account}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", $"arn:aws:sts::{Account}:assumed-role/AWSServiceRoleForX/s");

    private const string Both = "AllowInIdentityPolicy + AllowInSecretPolicy";

    public static IEnumerable<Situation> All =>
    [
        new("nothing grants", ReadSecret, None, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("nothing grants a user", ReadSecret with { Caller = User }, None, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("nothing grants a session without name", ReadSecret with { Caller = Caller.RoleSession(RoleArn) }, None, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("a secret policy without us", ReadSecret, None with { Resource = Layer(Allow(Read, To($"arn:aws:iam::{Account}:role/db"))) }, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("identity for another secret", ReadSecret, None with { Identity = Layer($$"""{"Effect":"Allow","Action":"*","Resource":"{{SecretArn[..^7]}}"}""") }, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("identity under a version stage", ReadSecret, None with { Identity = Layer(Allow(Read, When("""{"StringEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}"""))) }, [], "NotKnownToBeDenied"),
        new("identity under a version stage that is not named", ReadSecret with { Context = RequestContext.Empty.With("secretsmanager:VersionStage", ContextValue.Absent) },
            None with { Identity = Layer(Allow(Read, When("""{"StringEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}"""))) }, ["AllowInIdentityPolicy", "AllowInSecretPolicy", "NameTheVersion AWSCURRENT"]),
        new("boundary does not mention it", ReadSecret, Granting with { Boundary = Elsewhere }, ["AllowInBoundary"]),
        new("boundary does not mention it, and the secret's policy grants the role", ReadSecret, None with { Boundary = Elsewhere, Resource = Layer(Allow(Read, To(RoleArn))) }, ["AllowInBoundary"]),
        new("boundary and identity lack it", ReadSecret, None with { Boundary = Elsewhere }, ["AllowInBoundary + AllowInIdentityPolicy", "AllowInBoundary + AllowInSecretPolicy"]),
        new("boundary of AWS", ReadSecret, Granting with { Boundary = Named("arn:aws:iam::aws:policy/ReadOnlyAccess", Allow("s3:*")) }, [], "PolicyNotEditable"),
        new("session policy does not mention it", ReadSecret, Granting with { Session = Elsewhere }, ["AllowInSessionPolicy"]),
        new("session policy of AWS alone", ReadSecret, Granting with { Session = Named("arn:aws:iam::aws:policy/ReadOnlyAccess", Allow("s3:*")) }, ["AllowInSessionPolicy"]),
        new("boundary, session and identity lack it", ReadSecret, None with { Boundary = Elsewhere, Session = Elsewhere },
            ["AllowInBoundary + AllowInIdentityPolicy + AllowInSessionPolicy", "AllowInBoundary + AllowInSecretPolicy + AllowInSessionPolicy"]),
        new("federated user without session policy", ReadSecret with { Caller = Federated }, Granting, ["AllowInSessionPolicy"]),
        new("service control policy lists other services", ReadSecret, Granting with { Scps = [Layer(Allow()), Elsewhere] }, ["AllowInServiceControlPolicy"]),
        new("service control policy of AWS next to nothing", ReadSecret, Granting with { Scps = [Named("p-FullAWSAccess", Allow("s3:*"))] }, ["AllowInServiceControlPolicy"]),
        new("two levels lack it", ReadSecret, Granting with { Scps = [Elsewhere, Named("second", Allow("s3:*"))] }, ["AllowInServiceControlPolicy + AllowInServiceControlPolicy"]),
        new("one policy at two levels lacks it", ReadSecret, Granting with { Scps = [Named("arn:aws:organizations::1:policy/o-1/service_control_policy/p-1", Allow("s3:*")), Named("arn:aws:organizations::1:policy/o-1/service_control_policy/p-1", Allow("s3:*"))] }, ["AllowInServiceControlPolicy"]),
        new("endpoint policy lists other services", ReadSecret.Through("vpce-1"), Granting with { Endpoint = Layer(Allow("s3:*", To("*"))) }, ["AllowInEndpointPolicy"]),
        new("endpoint policy and identity lack it", ReadSecret.Through("vpce-1"), None with { Endpoint = Layer(Allow("s3:*", To("*"))) },
            ["AllowInEndpointPolicy + AllowInIdentityPolicy", "AllowInEndpointPolicy + AllowInSecretPolicy"]),
        new("everything lacks it", ReadSecret.Through("vpce-1"), new() { Identity = Elsewhere, Boundary = Elsewhere, Session = Elsewhere, Scps = [Elsewhere], Rcps = [], Resource = Nothing, Endpoint = Layer(Allow("s3:*", To("*"))), Grants = GrantList.None },
        [
            "AllowInBoundary + AllowInEndpointPolicy + AllowInIdentityPolicy + AllowInServiceControlPolicy + AllowInSessionPolicy",
            "AllowInBoundary + AllowInEndpointPolicy + AllowInSecretPolicy + AllowInServiceControlPolicy + AllowInSessionPolicy",
        ]),
        new("role of a service", ReadSecret with { Caller = Linked }, None, ["AllowInSecretPolicy"]),
        new("role of a service in another account", ReadOther with { Caller = Linked }, None, [], "ServiceLinkedRole"),
        new("root user", ReadSecret with { Caller = Caller.Root(Account) }, None with { Scps = [Elsewhere] }, [], "CallerNotNameable"),
        new("action without resource", ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any }, None, ["AllowInIdentityPolicy"]),
        new("other account, nothing grants", ReadOther, None, [Both]),
        new("other account, identity grants", ReadOther, Granting, ["AllowInSecretPolicy"]),
        new("other account, secret's policy grants", ReadOther, None with { Resource = Layer(Allow(Read, To(RoleArn))) }, ["AllowInIdentityPolicy"]),
        new("other account, secret's policy grants the account", ReadOther, None with { Resource = Layer(Allow(Read, To(RootArn))) }, ["AllowInIdentityPolicy"]),
        new("other account, boundary lacks it", ReadOther, Granting with { Boundary = Elsewhere, Resource = Layer(Allow(Read, To(RoleArn))) }, ["AllowInBoundary"]),
        new("other account, session policy lacks it", ReadOther, Granting with { Session = Elsewhere, Resource = Layer(Allow(Read, To(SessionArn))) }, ["AllowInSessionPolicy"]),
        new("other account, service control policy and secret lack it", ReadOther, Granting with { Scps = [Elsewhere] }, ["AllowInSecretPolicy + AllowInServiceControlPolicy"]),
        new("identity not read", ReadSecret, None with { Identity = NotRead, Scps = [Elsewhere] }, [], "HangsOn"),
        new("service control policies not read", ReadSecret, None with { Scps = [NotRead] }, [], "HangsOn"),
        new("resource control policies not read", ReadSecret, None with { Rcps = [NotRead] }, [], "HangsOn"),
        new("secret's policy not read", ReadSecret, None with { Resource = NotRead, Boundary = Elsewhere }, [], "NotKnownToBeDenied"),
        new("a document that is not understood", ReadSecret, None with { Boundary = Keyturn.Readiness.Policy.Layers.Layer.Read(PolicySource.Parse("broken", "{")) }, [], "HangsOn"),
        new("allowed already", ReadSecret, Granting, [], "NothingToFix"),
        new("a path with a wildcard in it", ReadSecret with { Caller = Caller.RoleSession($"arn:aws:iam::{Account}:role/a*/web") }, None, [], "CallerNotNameable"),
        new("a path with a question mark in it", ReadSecret with { Caller = Caller.RoleSession($"arn:aws:iam::{Account}:role/a?/web") }, None, [], "CallerNotNameable"),
        new("a path like a variable", ReadSecret with { Caller = Caller.RoleSession($"arn:aws:iam::{Account}:role/${{x}}/web") }, None, [], "CallerNotNameable"),
        new("a federated user with a name like a pattern", ReadSecret with { Caller = Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/*") }, Granting, [], "CallerNotNameable"),
        new("allowed through any endpoint", ReadSecret.Through(null), None with { Identity = Layer(Allow(Read, When("""{"Null":{"aws:SourceVpce":"false"}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy", "ComeThroughEndpoint vpce-1", "ComeThroughEndpoint vpce-2"]) { Endpoints = Endpoints },
        new("allowed through one of three endpoints", ReadSecret.Through(null), None with { Identity = Layer(Allow(Read, When("""{"StringEquals":{"aws:SourceVpce":["vpce-2","vpce-1","vpce-3"]}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy", "ComeThroughEndpoint vpce-1", "ComeThroughEndpoint vpce-2"]) { Endpoints = Endpoints },
        new("allowed through a VPC", ReadSecret.Through(null), None with { Identity = Layer(Allow(Read, When("""{"StringEquals":{"aws:SourceVpc":"vpc-2"}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy", "ComeThroughEndpoint vpce-2"]) { Endpoints = Endpoints },
        new("allowed through endpoints like a pattern", ReadSecret.Through(null), None with { Identity = Layer(Allow(Read, When("""{"StringLike":{"aws:SourceVpce":"vpce-*"}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy"]) { Endpoints = Endpoints },
        new("allowed through an endpoint, but another action", ReadSecret.Through(null), None with { Identity = Layer(Allow("secretsmanager:Describe*", When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy"]) { Endpoints = Endpoints },
        new("allowed from an address, through an endpoint", ReadSecret.Through("vpce-1"), None with { Identity = Layer(Allow(Read, When("""{"IpAddress":{"aws:SourceIp":"198.51.100.7"}}"""))) },
            ["AllowInIdentityPolicy", "AllowInSecretPolicy", "ComeFromAddress 198.51.100.7"]) { Endpoints = Endpoints },
        new("allowed for a version", ReadSecret with { Context = RequestContext.Empty.With("secretsmanager:VersionId", ContextValue.Absent) },
            None with { Identity = Layer(Allow("*", When("""{"StringEquals":{"secretsmanager:VersionId":"v1"}}"""))) }, ["AllowInIdentityPolicy", "AllowInSecretPolicy", "NameTheVersion v1"]),
        new("another action, allowed for a version", ReadSecret with { Action = "secretsmanager:PutSecretValue", Context = RequestContext.Empty.With("secretsmanager:VersionId", ContextValue.Absent) },
            None with { Identity = Layer(Allow("*", When("""{"StringEquals":{"secretsmanager:VersionId":"v1","secretsmanager:VersionStage":"AWSCURRENT"}}"""))) }, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("a name for the new policy that is taken", ReadSecret, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(
            PolicySource.Parse("use-prod-db-AbCdEf", "{\"Statement\":[]}"), PolicySource.Parse("use-prod-db-AbCdEf-2", "{\"Statement\":[]}")) }, ["AllowInIdentityPolicy", "AllowInSecretPolicy"]),
        new("the last service control policy that is not AWS's gets it", ReadSecret, Granting with { Scps = [Layer(Allow()), Keyturn.Readiness.Policy.Layers.Layer.Read(Scp("p-1"), Scp("p-2"), Scp("p-FullAWSAccess"))] }, ["AllowInServiceControlPolicy"]),
        new("the boundary of a service's role", ReadSecret with { Caller = Linked }, Granting with { Boundary = Elsewhere }, [], "ServiceLinkedRole"),
        new("the session policy of a managed policy alone", ReadSecret, Granting with { Session = Named($"arn:aws:iam::{Account}:policy/session", Allow("s3:*")) }, ["AllowInSessionPolicy"]),
        new("a function that the service may not invoke", Invoke, None, ["AllowInFunctionPolicy"]),
        new("a function that the service may invoke for another account", Invoke, None with { Resource = Layer(Allow("lambda:InvokeFunction", $$""","Principal":{"Service":"secretsmanager.amazonaws.com"},"Condition":{"StringEquals":{"aws:SourceAccount":"{{Other}}"} }""")) }, ["AllowInFunctionPolicy"]),
        new("a function whose policy denies", Invoke, None with { Resource = Layer(Deny("lambda:*", To("*"))) }, [], "PolicyNotEditable"),
    ];

    private static AuthorizationRequest Invoke { get; } = new(
        Caller.OfService("secretsmanager.amazonaws.com"), "lambda:InvokeFunction", Target.Function($"arn:aws:lambda:eu-west-1:{Account}:function:rotate"), RequestContext.Empty.With("aws:SourceAccount", Account));

    private static ImmutableArray<EndpointFacts> Endpoints => [EndpointFacts.Through("vpce-1", "vpc-1", Nothing), EndpointFacts.Through("vpce-2", "vpc-2", Nothing), EndpointFacts.None];

    private static PolicySource Scp(string name) => PolicySource.Parse(name, $$"""{"Statement":[{{Allow("s3:*")}}]}""");
}
