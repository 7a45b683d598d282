using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotationStrategiesTests
{
    [Theory]
    [InlineData("SecretsManagerRDSOracleRotationSingleUser", RotationStrategy.SingleUser)]
    [InlineData("SecretsManagerRDSPostgreSQLRotationMultiUser", RotationStrategy.AlternatingUsers)]
    [InlineData("rotate-single", RotationStrategy.SingleUser)]
    [InlineData("rotate_singleusers_db", RotationStrategy.SingleUser)]
    [InlineData("rotate-alternating-users", RotationStrategy.AlternatingUsers)]
    [InlineData("MULTIUSER", RotationStrategy.AlternatingUsers)]
    [InlineData("multi-az-single-user", RotationStrategy.SingleUser)]
    [InlineData("SingleRegionMultiUser", RotationStrategy.AlternatingUsers)]
    [InlineData("single-tenant", RotationStrategy.Unknown)]
    [InlineData("multi-account", RotationStrategy.Unknown)]
    [InlineData("multi-zone", RotationStrategy.Unknown)]
    [InlineData("single-or-multi", RotationStrategy.Unknown)]
    [InlineData("singleton", RotationStrategy.Unknown)]
    [InlineData("SingleAZRotator", RotationStrategy.Unknown)]
    [InlineData("rotate-multi-region", RotationStrategy.Unknown)]
    [InlineData("keyturn-rotate-mysql-alternating-v2", RotationStrategy.AlternatingUsers)]
    [InlineData("RotateMultiusers", RotationStrategy.AlternatingUsers)]
    [InlineData("rotator", RotationStrategy.Unknown)]
    public void Of_FunctionsName_TellsOnlyWhatItSays(string function, RotationStrategy expected) =>
        RotationStrategies.Of(A.Secret(function: function)).ShouldBe(expected);

    [Theory]
    [InlineData("rotation-strategy", "multi", RotationStrategy.AlternatingUsers)]
    [InlineData("Rotation-Strategy", "alternating users", RotationStrategy.AlternatingUsers)]
    [InlineData("RotationStrategy", "Multi-User", RotationStrategy.AlternatingUsers)]
    [InlineData("rotation_strategy", "alternating", RotationStrategy.AlternatingUsers)]
    [InlineData("rotation-strategy", "whatever", RotationStrategy.SingleUser)]
    [InlineData("strategy", "multi", RotationStrategy.SingleUser)]
    public void Of_Tag_WinsOverTheNameWhenItSaysSomething(string tag, string value, RotationStrategy expected) =>
        RotationStrategies.Of(A.Secret(tags: [("a", "multi"), (tag, value)])).ShouldBe(expected);

    [Fact]
    public void Of_OwnedByAService_IsManagedWhateverItsNameSays()
    {
        RotationStrategies.Of(A.Secret() with { OwningService = "rds" }).ShouldBe(RotationStrategy.Managed);
        RotationStrategies.Of(A.Secret(state: RotationState.Managed)).ShouldBe(RotationStrategy.Managed);
    }

    [Fact]
    public void Of_PartnersSecret_IsManagedUnlessAFunctionRotatesIt()
    {
        RotationStrategies.Of(A.Secret(function: null) with { Type = "Partner" }).ShouldBe(RotationStrategy.Managed);
        RotationStrategies.Of(A.Secret() with { Type = "Partner" }).ShouldBe(RotationStrategy.SingleUser);
        RotationStrategies.Of(A.Secret(function: null)).ShouldBe(RotationStrategy.Unknown);
    }
}
