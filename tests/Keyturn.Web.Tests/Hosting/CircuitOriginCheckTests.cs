using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Keyturn.Web.Tests.Hosting;

public sealed class CircuitOriginCheckTests
{
    [Theory]
    [InlineData("http", "localhost:5180", "http://localhost:5180", true)]
    [InlineData("http", "localhost:5180", "HTTP://LOCALHOST:5180", true)]
    [InlineData("https", "keyturn.example", "https://keyturn.example", true)]
    [InlineData("https", "keyturn.example", "http://keyturn.example", false)]
    [InlineData("http", "localhost:5180", "http://localhost:5181", false)]
    [InlineData("http", "localhost:5180", "http://127.0.0.1:5180", false)]
    [InlineData("http", "localhost", "http://localhost.evil.example", false)]
    [InlineData("http", "localhost", "http://evil.example/http://localhost", false)]
    [InlineData("http", "localhost", "null", false)]
    [InlineData("http", "[::1]:5180", "http://[::1]:5180", true)]
    public void IsOwn_Origin_MustBeSchemeHostAndPortOfTheConsole(string scheme, string host, string origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = (scheme, new HostString(host));
        request.Headers.Origin = origin;

        CircuitOriginCheck.IsOwn(request).ShouldBe(expected);
    }

    [Fact]
    public void IsOwn_NoOrigin_ComesFromNoForeignPage() =>
        CircuitOriginCheck.IsOwn(new DefaultHttpContext().Request).ShouldBeTrue();

    [Fact]
    public void IsOwn_TwoOrigins_AreRefused()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("localhost"));
        request.Headers.Origin = new(["http://localhost", "http://evil.example"]);

        CircuitOriginCheck.IsOwn(request).ShouldBeFalse();
    }
}
