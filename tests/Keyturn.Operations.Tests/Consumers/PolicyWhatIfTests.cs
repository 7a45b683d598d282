using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class PolicyWhatIfTests
{
    private const string BoundaryArn = $"arn:aws:iam::{A.AccountId}:policy/boundary";
    private const string NoSecrets = """{"Effect":"Deny","Action":"secretsmanager:GetSecretValue","Resource":"*"}""";

    private static PolicySource Policy(string name, string statement) => PolicySource.Parse(name, $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");

    private static EstateSnapshot Broken(FixCode code) => code switch
    {
        FixCode.AllowInIdentityPolicy => PaperEstates.WithoutPolicies,
        FixCode.ExceptFromDeny => PaperEstates.With(permissions => InRole(permissions, role => role with { Inline = role.Inline.Add(Policy("no", NoSecrets)) })),
        FixCode.AllowInBoundary => PaperEstates.With(permissions => InRole(permissions, role => role with { BoundaryArn = BoundaryArn }) with
        {
            ManagedPolicies = permissions.ManagedPolicies with { Value = ImmutableDictionary<string, PolicySource>.Empty.Add(BoundaryArn, Policy(BoundaryArn, """{"Effect":"Allow","Action":"kms:*","Resource":"*"}""")) },
        }),
        FixCode.AllowInKeyPolicy => PaperEstates.With(permissions => permissions with
        {
            Keys = permissions.Keys with { Value = permissions.Keys.Value!.SetItem(WholeEstate.KeyArn, permissions.Keys.Value[WholeEstate.KeyArn] with { Policy = EstatePart<PolicySource>.Read(Policy("default", $$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{A.AccountId}}:role/admin"},"Action":"kms:*","Resource":"*"}"""), A.Moment) }) },
        }),
        FixCode.AllowInServiceControlPolicy => PaperEstates.With(permissions => permissions with
        {
            Organization = EstatePart<OrganizationPolicies>.Read(new("999988887777") { Scps = [[Policy("p-kms", """{"Effect":"Allow","Action":"kms:*","Resource":"*"}""")]], Rcps = [] }, A.Moment),
        }),
        _ => WithEndpointPolicy(),
    };

    private static PermissionEstate InRole(PermissionEstate permissions, Func<IamRole, IamRole> change) =>
        permissions with { Roles = permissions.Roles with { Value = permissions.Roles.Value!.SetItem(WholeEstate.RoleArn, change(permissions.Roles.Value[WholeEstate.RoleArn])) } };

    private static EstateSnapshot WithEndpointPolicy()
    {
        var network = PaperEstates.Whole.Network;
        return PaperEstates.Whole with
        {
            Network = network with { Endpoints = network.Endpoints with { Value = network.Endpoints.Value!.SetItem("vpce-1", network.Endpoints.Value["vpce-1"] with { Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:ListSecrets","Resource":"*"}]}""" }) } },
        };
    }

    [Theory]
    [InlineData(FixCode.AllowInIdentityPolicy)]
    [InlineData(FixCode.ExceptFromDeny)]
    [InlineData(FixCode.AllowInBoundary)]
    [InlineData(FixCode.AllowInKeyPolicy)]
    [InlineData(FixCode.AllowInServiceControlPolicy)]
    [InlineData(FixCode.AllowInEndpointPolicy)]
    public void ApplyTo_TheFacts_LetsTheConsumerReadAndUseTheKey(FixCode code)
    {
        var broken = Broken(code);
        var repair = (PolicyWhatIf)PaperEstates.Repair(broken, WhatIfQuestion.Secret);
        repair.Fix.Changes.ShouldContain(change => change.Code == code);
        PaperEstates.Pair(broken).Access.Answer.IsYes.ShouldBeFalse();

        var after = repair.ApplyTo(broken).ShouldNotBeNull();

        PaperEstates.Pair(after).Access.Answer.IsYes.ShouldBeTrue();
        after.Network.ShouldBe(code == FixCode.AllowInEndpointPolicy ? after.Network : broken.Network);
    }

    [Theory]
    [InlineData(FixCode.ExceptFromDeny)]
    [InlineData(FixCode.AllowInBoundary)]
    [InlineData(FixCode.AllowInKeyPolicy)]
    [InlineData(FixCode.AllowInEndpointPolicy)]
    public void ApplyTo_FactsWithoutTheDocument_IsNothing(FixCode code) =>
        PaperEstates.Repair(Broken(code), WhatIfQuestion.Secret).ApplyTo(PaperEstates.WithoutPolicies with { Permissions = PaperEstates.WithoutPolicies.Permissions with { Keys = new(null, null, null) } }).ShouldBeNull();

    [Fact]
    public void ApplyTo_ADenyThatReadsOtherwiseNow_IsNothing()
    {
        var repair = PaperEstates.Repair(Broken(FixCode.ExceptFromDeny), WhatIfQuestion.Secret);
        var other = PaperEstates.With(permissions => InRole(permissions, role => role with { Inline = role.Inline.Add(Policy("no", """{"Effect":"Deny","Action":"secretsmanager:*","Resource":"*"}""")) }));

        repair.ApplyTo(other).ShouldBeNull();
    }

    [Fact]
    public void ApplyTo_ADocumentThatGotAFurtherStatement_KeepsIt()
    {
        var repair = PaperEstates.Repair(PaperEstates.WithoutPolicies, WhatIfQuestion.Secret);
        var name = ((PolicyWhatIf)repair).Fix.Edits.ShouldHaveSingleItem().Document.Name;
        var newer = PaperEstates.With(permissions => InRole(permissions, role => role with { Inline = [Policy(name, """{"Sid":"Logs","Effect":"Allow","Action":"logs:*","Resource":"*"}""")] }));

        var after = repair.ApplyTo(newer).ShouldNotBeNull();

        var document = after.Permissions.Roles.Value![WholeEstate.RoleArn].Inline.ShouldHaveSingleItem().Document.ShouldNotBeNull();
        document.Statements[0].Sid.ShouldBe("Logs");
        document.Statements.Length.ShouldBeGreaterThan(1);
        PaperEstates.Pair(after).Access.Answer.IsYes.ShouldBeTrue();
    }

    [Fact]
    public void CanApply_WhatTheCallerDoesOtherwise_IsNo()
    {
        var fix = ((PolicyWhatIf)PaperEstates.Repair(PaperEstates.WithoutPolicies, WhatIfQuestion.Secret)).Fix;

        PolicyRewrite.CanApply(fix).ShouldBeTrue();
        PolicyRewrite.CanApply(fix with { Changes = fix.Changes.Add(new CallerChange("aws:SourceVpce", "vpce-1", [], null)) }).ShouldBeFalse();
    }

    [Fact]
    public void StateIn_AnUnknownDatabase_IsNotThere()
    {
        var secret = WholeEstate.Secret with { Name = "prod/nobody/knows", Tags = WholeEstate.Secret.Tags.Clear() };
        var untagged = WholeEstate.Snapshot with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret), A.Moment) };
        var readiness = new EstateReadiness(untagged);

        new WhatIfAim(readiness.Consumers.Single().Id, "web-1", WholeEstate.Secret.Arn, WhatIfQuestion.Database).StateIn(readiness).ShouldBeNull();
        new WhatIfAim(readiness.Consumers.Single().Id, "web-1", WholeEstate.Secret.Arn, WhatIfQuestion.Endpoint).StateIn(readiness).ShouldBe(CellState.Pass);
    }
}
