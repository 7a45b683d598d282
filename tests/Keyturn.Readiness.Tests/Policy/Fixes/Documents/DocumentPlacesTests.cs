using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Documents;

/// <summary>A document stands where its owner's policies do; a managed one wherever its ARN is.</summary>
public sealed class DocumentPlacesTests
{
    private const string Managed = $"arn:aws:iam::{Account}:policy/shared";

    [Fact]
    public void Of_AnInlinePolicy_IsItsOwnersLayerOnly()
    {
        var layers = None with { Identity = Named("p", Allow()), Boundary = Named("p", Allow()), Session = Named("p", Allow()) };

        Told(Of(LayerKind.Identity), ReadSecret, layers).ShouldBe(["Identity 0 p"]);
        Told(Of(LayerKind.Identity) with { Name = "q" }, ReadSecret, layers).ShouldBeEmpty();
        Told(Of(LayerKind.Identity), ReadSecret with { Caller = Caller.RoleSession($"{RoleArn}2") }, layers).ShouldBeEmpty();
        Told(Of(LayerKind.Boundary), ReadSecret, layers).ShouldBe(["Boundary 0 p"]);
        Told(Of(LayerKind.Session), ReadSecret, layers).ShouldBe(["Session 0 p"]);
    }

    [Fact]
    public void Of_AManagedPolicy_IsEveryLayerThatHasIt()
    {
        var layers = None with { Identity = Named(Managed, Allow()), Boundary = Named(Managed, Allow()), Session = Named("p", Allow()), Scps = [Named(Managed, Allow())] };

        Told(Of(LayerKind.Identity) with { Name = Managed }, ReadSecret with { Caller = Caller.User(UserArn) }, layers).ShouldBe(["Identity 0 " + Managed, "Boundary 0 " + Managed, "Scp 0 " + Managed]);
    }

    [Theory]
    [InlineData(LayerKind.Scp)]
    [InlineData(LayerKind.Rcp)]
    public void Of_APolicyOfTheOrganization_IsItsLevel(LayerKind kind)
    {
        var levels = Enumerable.Repeat(Named("p", Allow()), 2).ToArray();
        var layers = None with { Scps = [.. levels], Rcps = [.. levels] };

        Told(Of(kind) with { Level = 1 }, ReadSecret, layers).ShouldBe([$"{kind} 1 p"]);
        Told(Of(kind) with { Level = 2 }, ReadSecret, layers).ShouldBeEmpty();
        Told(Of(kind) with { Place = new(kind, Other, "") }, ReadSecret, layers).ShouldBeEmpty();
    }

    [Fact]
    public void Of_TheResourcesPolicy_IsThatOfItsKind()
    {
        var layers = None with { Resource = Named("p", Allow()) };
        var ofKey = new PolicyReference(PolicyPlace.Of(LayerKind.Key, DecryptKey), "p");

        Told(Of(LayerKind.Resource), ReadSecret, layers).ShouldBe(["Resource 0 p"]);
        Told(Of(LayerKind.Resource), ReadOther, layers).ShouldBeEmpty();
        Told(ofKey, DecryptKey, layers).ShouldBe(["Resource 0 p"]);
        Told(ofKey, ReadSecret, layers).ShouldBeEmpty();
        Told(ofKey with { Place = PolicyPlace.Of(LayerKind.Resource, DecryptKey) }, DecryptKey, layers).ShouldBeEmpty();
    }

    [Fact]
    public void Of_ANewPolicy_IsThePlaceWhereItWillBe()
    {
        var made = Of(LayerKind.Identity) with { IsNew = true };

        Told(made, ReadSecret, None with { Identity = Layer(Allow()) }).ShouldBe(["Identity 0 –"]);
        Told(made, ReadSecret, None).ShouldBe(["Identity 0 –"]);
        Told(made, ReadSecret, None with { Identity = NotRead }).ShouldBeEmpty();
        Told(made, ReadSecret with { Caller = Caller.User(UserArn) }, None).ShouldBeEmpty();
    }

    [Fact]
    public void Of_APolicyThatWasNotUnderstood_IsNowhere() =>
        Told(Of(LayerKind.Identity), ReadSecret, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(new PolicySource("p", null)) }).ShouldBeEmpty();

    private static PolicyReference Of(LayerKind kind) => new(PolicyPlace.Of(kind, ReadSecret), "p");

    private static IEnumerable<string> Told(PolicyReference document, AuthorizationRequest request, PolicyLayers layers) =>
        DocumentPlaces.Of(document, request, layers).Select(place => $"{place.Layer.Kind} {place.Layer.Level} {place.Before?.Name ?? "–"}");
}
