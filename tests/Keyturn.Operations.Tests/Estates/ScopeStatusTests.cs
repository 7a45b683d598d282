using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Estates;

public sealed class ScopeStatusTests
{
    private static readonly PartFailure Denied = new(A.Moment, "ec2:DescribeVpcs", "UnauthorizedOperation", "no", "ec2:DescribeVpcs");

    [Fact]
    public void Of_WholeEstate_NamesEachCallOnceWithItsTime()
    {
        var status = ScopeStatus.Of(WholeEstate.Snapshot);

        status.Sources.Select(source => source.Call).ShouldBeUnique();
        foreach (var (call, _) in EstateParts.Of(WholeEstate.Snapshot))
            status.Sources.Single(source => source.Call == call).ShouldBe(new SourceStatus(call, A.Moment, null));
        status.Sources.Single(source => source.Call == "kms:GetKeyPolicy").State.ShouldBe(SourceState.Read);
    }

    [Fact]
    public void Of_ACallThatFails_ComesFirstAndKeepsWhatWasReadBefore()
    {
        var status = ScopeStatus.Of(WholeEstate.With(network => network with { Vpcs = network.Vpcs.FailedWith(Denied) }));

        status.Sources[0].ShouldBe(new SourceStatus("ec2:DescribeVpcs", A.Moment, Denied));
        status.Sources[0].State.ShouldBe(SourceState.Failed);
        status.Sources[1].State.ShouldNotBe(SourceState.Failed);
    }

    [Fact]
    public void Of_AnOrganizationThatKeepsItsPoliciesToItself_IsARefusedCall()
    {
        var kept = EstatePart<OrganizationPolicies>.Read(new("999999999999") { NotReadReason = "AccessDeniedException" }, A.Moment);

        var failed = ScopeStatus.Of(WholeEstate.With((PermissionEstate all) => all with { Organization = kept })).Sources[0];

        (failed.Call, failed.Failure?.Code, failed.Failure?.MissingPermission).ShouldBe(("organizations:ListPoliciesForTarget", "AccessDeniedException", "organizations:ListPoliciesForTarget"));
    }

    [Fact]
    public void Of_ConcurrencyRefused_IsARefusedCallBesideTheFunctionThatWasRead()
    {
        var refused = Denied with { Call = "lambda:GetFunctionConcurrency", MissingPermission = "lambda:GetFunctionConcurrency" };
        RotationFunction Function(string name, FunctionConcurrency? concurrency, PartFailure? failure) =>
            new() { Arn = A.FunctionArn(name), Name = name, LogGroup = $"/aws/lambda/{name}", Concurrency = concurrency, ConcurrencyFailure = failure };
        ScopeStatus With(params RotationFunction[] functions) => ScopeStatus.Of(WholeEstate.Snapshot with
        {
            Functions = EstatePart<ImmutableDictionary<string, RotationFunction>>.Read(functions.ToImmutableDictionary(function => function.Arn), A.Moment),
        });

        var status = With(Function("one", new(null), null), Function("two", null, refused));

        status.Sources[0].ShouldBe(new SourceStatus("lambda:GetFunctionConcurrency", null, refused));
        status.Sources.Single(source => source.Call == "lambda:GetFunctionConfiguration").State.ShouldBe(SourceState.Read);
        With(Function("one", new(null), null)).Sources.Single(source => source.Call == "lambda:GetFunctionConcurrency").State.ShouldBe(SourceState.Read);
    }

    [Fact]
    public void Of_OneAnswerOfTwoMissing_IsNotRead()
    {
        var status = ScopeStatus.Of(WholeEstate.With((PermissionEstate all) => all with { ManagedPolicies = EstatePart<ImmutableDictionary<string, Keyturn.Readiness.Policy.Layers.PolicySource>>.NotRead }));

        status.Sources.Single(source => source.Call == "iam:GetAccountAuthorizationDetails").State.ShouldBe(SourceState.NotRead);
    }

    [Fact]
    public void Of_TheFirstFill_CountsWhatWasAskedOfEachSecret()
    {
        var (one, two, gone) = (A.Secret("one"), A.Secret("two"), A.Secret("gone") with { Deleted = A.Moment });
        var snapshot = A.Snapshot([one, two, gone]) with
        {
            Permissions = new()
            {
                Secrets = ImmutableDictionary<string, SecretAccess>.Empty
                    .Add(one.Arn, new() { Policy = EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, A.Moment) })
                    .Add(two.Arn, new() { Policy = EstatePart<ResourcePolicy>.NotRead.FailedWith(Denied) }),
            },
        };

        var fills = ScopeStatus.Of(snapshot).Fills;

        fills[0].ShouldBe(new FillStatus("secretsmanager:GetResourcePolicy", 1, 2) { Failed = 1, Failure = Denied });
        fills[1].ShouldBe(new FillStatus("secretsmanager:ListSecretVersionIds", 0, 2));
    }

    [Fact]
    public void Of_NothingRead_IsNotReadEverywhere() => ScopeStatus.Of(new(A.Scope())).Sources.ShouldAllBe(source => source.State == SourceState.NotRead);

    [Fact]
    public void Statement_ForAnAction_AllowsItAlone()
    {
        using var statement = JsonDocument.Parse(PermissionStatement.For("ec2:DescribeVpcs"));

        statement.RootElement.GetProperty("Sid").GetString().ShouldBe("KeyturnDescribeVpcs");
        statement.RootElement.GetProperty("Effect").GetString().ShouldBe("Allow");
        statement.RootElement.GetProperty("Action").GetString().ShouldBe("ec2:DescribeVpcs");
        statement.RootElement.GetProperty("Resource").GetString().ShouldBe("*");
    }
}
