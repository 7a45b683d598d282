using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>What the calls that write entries of a network ACL say.</summary>
internal static class AclEntryInput
{
    private const int LargestNumber = 32766;

    /// <summary>The entry.</summary>
    /// <exception cref="WireException">A parameter is missing or malformed.</exception>
    public static AclEntryRecord Read(WireCall call)
    {
        var number = call.RequireNumber("RuleNumber");
        if (number is < 1 or > LargestNumber) throw Ec2Errors.Invalid("ruleNumber", call.Text("RuleNumber"));
        var protocol = call.Require("Protocol") switch { "tcp" => "6", "udp" => "17", "icmp" => "1", var other => other };
        var range = call.Structure("PortRange");
        if (protocol is "6" or "17" && range is null) throw Ec2Errors.Missing("portRange");
        return new AclEntryRecord(number, Egress(call), Action(call), protocol, Block(call), Port(range, "From"), Port(range, "To"));
    }

    /// <summary>The direction.</summary>
    public static bool Egress(WireCall call) => call.Flag("Egress") ?? throw Ec2Errors.Missing("egress");

    private static bool Action(WireCall call) => call.Require("RuleAction") switch
    {
        "allow" => true,
        "deny" => false,
        var other => throw Ec2Errors.Invalid("ruleAction", other),
    };

    private static string Block(WireCall call)
    {
        if (call.Text("Ipv6CidrBlock") is { } ipv6) return CidrText.Canonical(ipv6, ipv6: true) ?? throw Ec2Errors.Invalid("ipv6CidrBlock", ipv6);
        var block = call.Require("CidrBlock");
        return CidrText.Canonical(block, ipv6: false) ?? throw Ec2Errors.Invalid("cidrBlock", block);
    }

    private static int? Port(JsonObject? range, string member) =>
        int.TryParse((string?)range?[member], NumberStyles.Integer, CultureInfo.InvariantCulture, out var port) ? port : null;
}
