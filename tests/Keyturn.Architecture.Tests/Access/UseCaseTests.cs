namespace Keyturn.Architecture.Tests.Access;

/// <summary>Default deny: what a person can ask for asks for a permission, or is on a list that only shrinks.</summary>
public sealed class UseCaseTests
{
    /// <summary>A person's own choices of what they see, kept under their own id.</summary>
    private static readonly string[] NeedNone =
    [
        "Acknowledgements.HideAsync",
        "Acknowledgements.ListAsync",
        "Acknowledgements.ShowAsync",
        "SavedViews.ListAsync",
        "SavedViews.RemoveAsync",
        "SavedViews.SaveAsync",
    ];

    [Fact]
    public void UseCases_AllOfThem_AskForAPermission()
    {
        UseCaseRules.UseCases.Count.ShouldBeGreaterThan(25);
        UseCaseRules.UseCases.Where(method => !UseCaseRules.IsAuthorised(method)).Select(UseCaseRules.NameOf).Distinct().ShouldBe(NeedNone);
    }

    [Fact]
    public void IsAuthorised_WhatAsksThroughOthers_IsFound() =>
        UseCaseRules.IsAuthorised(typeof(Operations.Rotations.RotateNow).GetMethod("RunAsync").ShouldNotBeNull()).ShouldBeTrue();

    [Fact]
    public void IsAuthorised_WhatAsksNobody_IsNot() =>
        UseCaseRules.IsAuthorised(typeof(Operations.Audit.AuditChain).GetMethods()[0]).ShouldBeFalse();
}
