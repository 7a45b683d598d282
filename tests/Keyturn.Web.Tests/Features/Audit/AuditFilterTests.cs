using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditFilterTests
{
    [Fact]
    public void ToAddress_Full_ParsesBackToItself()
    {
        var filter = new AuditFilter("prod/orders & more", "aiko", AuditAction.StopRotation, "op-1");

        AuditFilter.Parse(new Uri("http://x" + filter.ToAddress()).Query).ShouldBe(filter);
    }

    [Fact]
    public void ToAddress_Empty_IsThePage() => AuditFilter.Empty.ToAddress().ShouldBe("/audit");

    [Theory]
    [InlineData("?action=nonsense")]
    [InlineData("?action=99")]
    [InlineData("?operator=&secret=")]
    [InlineData(null)]
    public void Parse_WhatIsNotUnderstood_IsLeftOut(string? query) => AuditFilter.Parse(query).ShouldBe(AuditFilter.Empty);

    [Fact]
    public void ToQuery_FullArn_NarrowsInTheStore()
    {
        (AuditFilter.Empty with { Secret = A.Arn().Value }).ToQuery(10, null).SecretArn.ShouldBe(A.Arn().Value);
        (AuditFilter.Empty with { Secret = "orders" }).ToQuery(10, null).SecretArn.ShouldBeNull();
    }
}
