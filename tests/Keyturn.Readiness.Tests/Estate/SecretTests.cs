using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Estate;

public sealed class SecretTests
{
    private static readonly string[] Names = [VersionStage.Current, VersionStage.Pending, VersionStage.Previous, "canary"];

    private static readonly Gen<ImmutableSortedDictionary<string, ImmutableArray<string>>> Labels =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3])
            .List[0, 12]
            .Select(pairs => pairs
                .GroupBy(pair => pair.Item1)
                .ToImmutableSortedDictionary(
                    group => A.Version(group.Key),
                    group => group.Select(pair => Names[pair.Item2]).Distinct(StringComparer.Ordinal).ToImmutableArray(),
                    StringComparer.Ordinal));

    [Fact]
    public void VersionWith_EachLabel_IsTheVersionThatCarriesIt()
    {
        var secret = A.Secret(stages:
        [
            (A.Version(1), [VersionStage.Previous]),
            (A.Version(2), [VersionStage.Current, "canary"]),
            (A.Version(3), [VersionStage.Pending]),
        ]);

        secret.VersionWith(VersionStage.Previous).ShouldBe(A.Version(1));
        secret.VersionWith(VersionStage.Current).ShouldBe(A.Version(2));
        secret.VersionWith(VersionStage.Pending).ShouldBe(A.Version(3));
        secret.VersionWith("canary").ShouldBe(A.Version(2));
    }

    [Fact]
    public void VersionWith_BothLabelsOnOneVersion_IsThatVersionForBoth()
    {
        var secret = A.Secret(stages: [(A.Version(7), [VersionStage.Current, VersionStage.Pending])]);

        secret.VersionWith(VersionStage.Pending).ShouldBe(secret.VersionWith(VersionStage.Current));
    }

    [Theory]
    [InlineData("awscurrent")]
    [InlineData("AWSCURRENT ")]
    [InlineData("")]
    public void VersionWith_AnotherSpelling_IsAnotherLabel(string label) => A.Secret().VersionWith(label).ShouldBeNull();

    [Fact]
    public void VersionWith_NoVersionHasALabel_IsNone() => A.Secret(stages: []).VersionWith(VersionStage.Current).ShouldBeNull();

    [Fact]
    public void VersionWith_AnyLabels_AnswersExactlyWhatIsThere() => Labels.Sample(labels =>
    {
        var secret = A.Secret() with { StagesByVersion = labels };

        foreach (var label in Names)
        {
            if (secret.VersionWith(label) is { } version)
                labels[version].ShouldContain(label);
            else
                labels.Values.ShouldNotContain(stages => stages.Contains(label));
        }
    });

    [Fact]
    public void NewSecret_WithOnlyAName_ClaimsNothingElse()
    {
        var secret = new Secret { Arn = A.Arn().Value, Name = "prod/orders/db" };

        secret.RotationEnabled.ShouldBeNull();
        secret.LastRotated.ShouldBeNull();
        secret.NextRotation.ShouldBeNull();
        secret.Deleted.ShouldBeNull();
        secret.LastAccessed.ShouldBeNull();
        secret.Replicas.IsDefault.ShouldBeFalse();
        secret.Tags.ShouldBeEmpty();
    }

    /// <summary>A value of a secret has no place in the console: no property could hold one.</summary>
    [Fact]
    public void Records_OfTheEstate_HaveNoPlaceForAValue() =>
        typeof(Secret).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties())
            .Select(property => property.Name)
            .Where(name => name.Contains("SecretString", StringComparison.OrdinalIgnoreCase)
                || name.Contains("SecretBinary", StringComparison.OrdinalIgnoreCase)
                || name.Contains("Password", StringComparison.OrdinalIgnoreCase)
                || name.Contains("EnvironmentValue", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
}
