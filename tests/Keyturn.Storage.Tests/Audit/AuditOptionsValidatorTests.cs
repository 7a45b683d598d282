using Keyturn.Storage.Audit;

namespace Keyturn.Storage.Tests.Audit;

public sealed class AuditOptionsValidatorTests
{
    [Fact]
    public void Validate_Usual_IsFine() => new AuditOptionsValidator().Validate(null, new AuditOptions()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Validate_WithALimitAndAFolder_IsFine() =>
        new AuditOptionsValidator().Validate(null, new AuditOptions { KeepDays = 90, ArchiveFolder = "/var/lib/keyturn/audit" }).Succeeded.ShouldBeTrue();

    [Fact]
    public void Validate_AllErrors_AreNamedAtOnce()
    {
        var result = new AuditOptionsValidator().Validate(null, new AuditOptions { AnchorInterval = TimeSpan.Zero, KeepDays = 89 });

        result.Failures.ShouldNotBeNull().Select(failure => failure.Split(' ')[0]).ShouldBe(["Audit:AnchorInterval", "Audit:KeepDays", "Audit:ArchiveFolder"]);
    }
}
