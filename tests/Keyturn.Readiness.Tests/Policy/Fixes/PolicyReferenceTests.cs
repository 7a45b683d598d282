using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class PolicyReferenceTests
{
    [Theory]
    [InlineData("arn:aws:iam::111122223333:policy/boundary", true, false)]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess", true, true)]
    [InlineData("arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess", true, true)]
    [InlineData("arn:aws:organizations::aws:policy/resource_control_policy/p-Other", true, true)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:policy/x", false, false)]
    [InlineData("my:policy/x", false, false)]
    [InlineData("FullAWSAccess", false, true)]
    [InlineData("FullAWSAccess2", false, false)]
    [InlineData(AwsManagedKeyPolicy.Name, false, true)]
    [InlineData("inline", false, false)]
    public void IsManagedAndIsOfAws_OfAName_FollowItsForm(string name, bool isManaged, bool isOfAws)
    {
        PolicyReference.IsManaged(name).ShouldBe(isManaged);
        PolicyReference.IsOfAws(name).ShouldBe(isOfAws);
        new PolicyReference(new(LayerKind.Identity, RoleArn, Account), name).IsShared.ShouldBe(isManaged);
    }

    [Theory]
    [InlineData(LayerKind.Identity, false)]
    [InlineData(LayerKind.Session, false)]
    [InlineData(LayerKind.Resource, false)]
    [InlineData(LayerKind.Key, false)]
    [InlineData(LayerKind.Boundary, true)]
    [InlineData(LayerKind.Scp, true)]
    [InlineData(LayerKind.Rcp, true)]
    public void IsShared_OfAnInlineName_FollowsTheKind(LayerKind kind, bool expected) => new PolicyReference(PolicyPlace.Of(kind, ReadSecret), "p").IsShared.ShouldBe(expected);

    [Fact]
    public void Of_EveryKind_NamesTheOwnerAndTheAccountInWhichToChange()
    {
        var request = ReadOther.Through("vpce-1");

        PolicyPlace.Of(LayerKind.Identity, request).ShouldBe(new(LayerKind.Identity, RoleArn, Account));
        PolicyPlace.Of(LayerKind.Boundary, request with { Caller = Caller.User(UserArn) }).ShouldBe(new(LayerKind.Boundary, UserArn, Account));
        PolicyPlace.Of(LayerKind.Session, request with { Caller = Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/bob") }).ShouldBe(new(LayerKind.Session, $"arn:aws:sts::{Account}:federated-user/bob", Account));
        PolicyPlace.Of(LayerKind.Resource, request).ShouldBe(new(LayerKind.Resource, OtherSecretArn, Other));
        PolicyPlace.Of(LayerKind.Key, DecryptOther).ShouldBe(new(LayerKind.Key, OtherKeyArn, Other));
        PolicyPlace.Of(LayerKind.Grants, DecryptOther).ShouldBe(new(LayerKind.Grants, OtherKeyArn, Other));
        PolicyPlace.Of(LayerKind.Rcp, request).ShouldBe(new(LayerKind.Rcp, Other, ""));
        PolicyPlace.Of(LayerKind.Scp, request).ShouldBe(new(LayerKind.Scp, Account, ""));
        PolicyPlace.Of(LayerKind.Endpoint, request).ShouldBe(new(LayerKind.Endpoint, "vpce-1", Account));
        PolicyPlace.Of(LayerKind.Endpoint, ReadSecret).ShouldBe(new(LayerKind.Endpoint, "", Account));
    }
}
