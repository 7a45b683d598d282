using System.Text;
using CsCheck;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

public sealed class AuditJsonTests
{
    [Fact]
    public void TryRead_WhatWriteMade_HasTheSameHash() =>
        Gen.Select(Gen.String, Gen.String, Gen.Bool).Sample((reason, name, outcome) =>
        {
            var entry = AuditChain.Append(AuditLink.Start, AuditChains.Start, AuditChains.Draft(outcome ? 2 : 1) with { Reason = reason, OperatorName = name });

            var line = Encoding.UTF8.GetString(AuditJson.Write(entry));

            line.ShouldNotContain('\n');
            return AuditJson.TryRead(line) is { } read && AuditChain.HashOf(read) == entry.Hash && read.Hash == entry.Hash && read.Sequence == 1;
        });

    [Fact]
    public void Write_NamesInAnyScript_StayReadable() =>
        Encoding.UTF8.GetString(AuditJson.Write(AuditChains.Of(1)[0])).ShouldContain("当番");

    [Theory]
    [InlineData("RotateNow", "rotatenow")]
    [InlineData("RotateNow", "0")]
    [InlineData("Requested", "7")]
    [InlineData("\"result\":null", "\"result\":\"Fine\"")]
    [InlineData("\"details\":{", "\"details\":[")]
    [InlineData("\"before\":\"v1\"", "\"before\":null")]
    [InlineData("\"sequence\":1", "\"sequence\":1.5")]
    [InlineData("\"reason\"", "\"why\"")]
    [InlineData("\"at\":\"2026", "\"at\":\"in 2026")]
    [InlineData("}", "")]
    public void TryRead_LineThatNoEntryMade_IsNone(string from, string to)
    {
        var line = Encoding.UTF8.GetString(AuditJson.Write(AuditChains.Of(1)[0]));
        line.ShouldContain(from);

        AuditJson.TryRead(line.Replace(from, to, StringComparison.Ordinal)).ShouldBeNull();
    }
}
